import type { jobKinds, jobStates } from "@/db/schema";

export type JobKind = (typeof jobKinds)[number];
export type JobState = (typeof jobStates)[number];
/** How a job that is not done ended, and why: a sentence of `errors`. */
export type Ended = { state: "failed" | "cancelled"; reason: string };
export const cancelled: Ended = { state: "cancelled", reason: "job_cancelled" };
export const givenUp: Ended = { state: "failed", reason: "job_given_up" };

/** A job is its taker's for so long after each sign of life, in milliseconds. */
export const leaseFor = 30_000;
/** How often the taker says that it lives and how far it is, and hears that it is to stop. */
export const beat = 500;
/** A job whose taker died so often is not tried again: it may be what they died of. */
export const mostAttempts = 3;
/** How long is known what became of a job. */
export const keptFor = 7 * 24 * 60 * 60 * 1000;
/** By so much each job that somebody has under way already puts their next one behind the others'. */
const behind = 30_000;

/** When it is a new job's turn: at once for who has none under way, a little later for each they have. Nobody waits for ever. */
export function turnOf(now: Date, underWay: number): Date {
  return new Date(now.getTime() + underWay * behind);
}

/** Kinds that are done by the clock, and how often at least, in milliseconds. */
export const clocks = {
  send_mail: 60 * 60 * 1000,
  sweep_files: 60 * 60 * 1000,
  erase_outdated: 60 * 60 * 1000,
  sweep_jobs: 60 * 60 * 1000,
} as const satisfies Partial<Record<JobKind, number>>;
export type ClockKind = keyof typeof clocks;
/** Kinds that follow from what somebody did, and are done whatever becomes of that person. */
export type UpkeepKind = "search_words";

/** Is this done by the clock? */
export function isClock(kind: JobKind): kind is ClockKind {
  return kind in clocks;
}

/** One job of each lane is done at a time by one worker: a long import keeps nobody's file waiting, nor the mail. */
export const lanes: readonly (readonly JobKind[])[] = [
  ["import"],
  ["ledger_file", "composition"],
  ["search_words"],
  ["send_mail", "sweep_files", "erase_outdated", "sweep_jobs"],
];
