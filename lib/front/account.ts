import { log } from "@/lib/log/log";
import type { Counters } from "./counters";

const every = 60_000;

/** Writes once a minute how requests were answered in it, when there were any. */
export function keepAccount(counters: Counters): void {
  let before = counters.all();
  const write = () => {
    const now = counters.all();
    const [hits, misses, passed] = [now.hits - before.hits, now.misses - before.misses, now.passed - before.passed];
    before = now;
    if (hits + misses + passed > 0) log.info({ hits, misses, passed, kept: now.kept, bytes: now.bytes }, "answered");
  };
  setInterval(write, every).unref();
}
