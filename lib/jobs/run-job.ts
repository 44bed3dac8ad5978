import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/access/access";
import { getActor } from "@/lib/access/queries";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";
import { type JobInput, jobInputs } from "./input";
import { giveBack, keepJob } from "./mutations/keep-job";
import { type Outcome, settleJob } from "./mutations/settle-job";
import type { TakenJob } from "./mutations/take-job";
import { beat, type ClockKind, cancelled, type JobKind, type UpkeepKind } from "./rules";

/** What a runner is given: what was asked, whose right it runs with, and how to say how far it is. */
export type Run<Kind extends JobKind> = {
  id: string;
  input: JobInput<Kind>;
  actor: Kind extends ClockKind | UpkeepKind ? null : Actor;
  /** The session version of the person who gave the order, then. */
  sessionVersion: number;
  locale: string;
  /** Fires when the job was called off, lost to another worker, or has to be given back. */
  signal: AbortSignal;
  /** Says how far it is; throws when it is to stop. */
  report: (done: number, of: number) => void;
};
export type Runner<Kind extends JobKind> = (run: Run<Kind>) => Promise<Outcome>;
/** What this worker can do: kinds that are left out are others' to take. */
export type Runners = { [Kind in JobKind]?: Runner<Kind> };

type Told = { signal: AbortSignal; report: (done: number, of: number) => void };

/**
 * Runs one job to its end. What goes wrong stands in its row; what became another worker's is left alone. Once `late` fires there is no
 * time left: it is given back.
 */
export async function runJob(job: TakenJob, runners: Runners, late: AbortSignal): Promise<void> {
  const steps = { done: 0, of: 0 };
  const beating = keepBeating(job, steps);
  const signal = AbortSignal.any([beating.signal, late]);
  const report = (done: number, of: number) => {
    signal.throwIfAborted();
    Object.assign(steps, { done, of });
  };
  const outcome = await outcomeOf(job, runners, { signal, report });
  const heard = await beating.end();
  if (heard === "lost") return;
  if (outcome.ok) await settleJob(job, outcome);
  else if (heard === "cancelled") await settleJob(job, { ok: false, ...cancelled });
  else if (late.aborted) await giveBack(job);
  else await settleJob(job, outcome);
}

type Heard = "kept" | "cancelled" | "lost";

/** Gives signs of life until it is ended; its signal fires when the job is to be stopped. */
function keepBeating(job: TakenJob, steps: { done: number; of: number }) {
  const stop = new AbortController();
  const ended = new AbortController();
  const beats = (async () => {
    let heard: Heard = "kept";
    // What was called off goes on being kept until it has stopped: else another would begin it anew.
    while (heard !== "lost") {
      await pause(beat, undefined, { signal: ended.signal }).catch(() => undefined);
      if (ended.signal.aborted) break;
      // A sign of life that could not be written is given the next time, as long as the lease holds.
      heard = await keepJob(job, steps).catch(() => heard);
      if (heard !== "kept") stop.abort();
    }
    return heard;
  })();
  return {
    signal: stop.signal,
    end: (): Promise<Heard> => {
      ended.abort();
      return beats;
    },
  };
}

async function outcomeOf(job: TakenJob, runners: Runners, told: Told): Promise<Outcome> {
  const { id, kind, personId } = job;
  const sessionVersion = job.sessionVersion ?? 0;
  try {
    const actor = personId === null ? null : await getActor(personId, sessionVersion);
    // Whoever was disabled, or has to sign in anew, has nothing done in their name any more.
    if (personId !== null && !actor) return { ok: false, state: "failed", reason: "job_right_changed" };
    const input = jobInputs[kind].parse(job.input);
    const run = { id, input, actor, sessionVersion, locale: job.locale ?? "", ...told };
    const runner = runners[kind] as Runner<JobKind> | undefined;
    return (await runner?.(run as Run<JobKind>)) ?? { ok: false, state: "failed", reason: "unexpected" };
  } catch (error) {
    if (!told.signal.aborted) log.error({ job: id, kind, ...describeFault(error) }, "job failed");
    return { ok: false, state: "failed", reason: "unexpected" };
  }
}
