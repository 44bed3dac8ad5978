import { setTimeout as pause } from "node:timers/promises";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";
import { startClocks } from "./mutations/keep-clocks";
import { takeJob } from "./mutations/take-job";
import { listDue } from "./queries";
import { isClock, type JobKind, lanes } from "./rules";
import { type Runners, runJob } from "./run-job";

const betweenLooks = 250;
/** How often is looked whether all that the clock asks for stands in the queue: a demo that is removed takes it along. */
const betweenClocks = 60_000;
/** After a look that failed, the database is given time to come back. */
const afterFault = 5_000;

/**
 * Works until it is told to stop, a job of each lane at a time. What is tried for the last time is tried alone, so that what a worker dies
 * of takes no other with it. Told to end, nothing new is taken, and what runs is finished, or given back after `patience` milliseconds.
 */
export async function work(worker: string, runners: Runners, stop: AbortSignal, patience: number): Promise<void> {
  const busy = new Map<readonly JobKind[], Promise<void>>();
  const late = new AbortController();
  const able = lanes.map((lane) => lane.filter((kind) => runners[kind]));
  const all = able.flat();
  const begin = (kinds: readonly JobKind[], last: boolean) => {
    const others = last ? [...busy.values()] : [];
    const goesOn = () => !stop.aborted && (last || !busy.has(all));
    const drained = Promise.all(others).then(() => drain(worker, kinds, runners, { last, goesOn, late: late.signal }));
    busy.set(
      kinds,
      drained.finally(() => busy.delete(kinds)),
    );
  };
  let clocksAt = 0;
  while (!stop.aborted) {
    if (Date.now() >= clocksAt) {
      clocksAt = Date.now() + betweenClocks;
      await startClocks(all.filter(isClock)).catch(notRead);
    }
    const due = await listDue().catch(notRead);
    const rest = due ? betweenLooks : afterFault;
    const isDue = (kinds: readonly JobKind[], last: boolean) =>
      due?.some((each) => each.last === last && kinds.includes(each.kind)) && !busy.has(kinds) && !busy.has(all);
    if (isDue(all, true)) begin(all, true);
    for (const lane of able) if (isDue(lane, false)) begin(lane, false);
    await pause(rest, undefined, { signal: stop }).catch(() => undefined);
  }
  const timer = setTimeout(() => late.abort(), patience);
  await Promise.all(busy.values());
  clearTimeout(timer);
}

/** Does all that can be done now, one after the other. Answers how many jobs that were. */
export async function workOff(worker: string, runners: Runners): Promise<number> {
  const kinds = lanes.flat().filter((kind) => runners[kind]);
  for (let jobs = 0; ; jobs++) {
    const job = await takeJob(worker, kinds);
    if (!job) return jobs;
    await runJob(job, runners, new AbortController().signal);
  }
}

type Way = { last: boolean; goesOn: () => boolean; late: AbortSignal };

async function drain(worker: string, kinds: readonly JobKind[], runners: Runners, { last, goesOn, late }: Way) {
  try {
    while (goesOn()) {
      const job = await takeJob(worker, kinds, last);
      if (!job) return;
      await runJob(job, runners, late);
    }
  } catch (error) {
    log.error(describeFault(error), "jobs could not be taken");
  }
}

function notRead(error: unknown): null {
  log.error(describeFault(error), "jobs could not be read");
  return null;
}
