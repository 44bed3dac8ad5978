import { setTimeout as pause } from "node:timers/promises";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";
import { takeJob } from "./mutations/take-job";
import { listDueKinds } from "./queries";
import { type JobKind, lanes } from "./rules";
import { type Runners, runJob } from "./run-job";

const betweenLooks = 250;
/** After a look that failed, the database is given time to come back. */
const afterFault = 5_000;

/**
 * Works until it is told to stop, a job of each lane at a time; then nothing new is taken, and what runs is finished, or given back after
 * `patience` milliseconds.
 */
export async function work(worker: string, runners: Runners, stop: AbortSignal, patience: number): Promise<void> {
  const busy = new Map<readonly JobKind[], Promise<void>>();
  const late = new AbortController();
  const able = lanes.map((lane) => lane.filter((kind) => runners[kind]));
  while (!stop.aborted) {
    const due = await listDueKinds().catch(notRead);
    const rest = due ? betweenLooks : afterFault;
    for (const lane of able) {
      if (busy.has(lane) || !lane.some((kind) => due?.has(kind))) continue;
      const drained = drain(worker, lane, runners, { stop, late: late.signal });
      busy.set(
        lane,
        drained.finally(() => busy.delete(lane)),
      );
    }
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

type Signals = { stop: AbortSignal; late: AbortSignal };

async function drain(worker: string, kinds: readonly JobKind[], runners: Runners, { stop, late }: Signals) {
  try {
    while (!stop.aborted) {
      const job = await takeJob(worker, kinds);
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
