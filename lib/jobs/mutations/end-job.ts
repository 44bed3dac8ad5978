import { eq } from "drizzle-orm";
import { jobs } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { endFile } from "@/lib/exports/end-file";
import { endImport } from "@/lib/imports/mutations/end-import";
import { clocks, type Ended, isClock, type JobKind } from "../rules";

export type EndingJob = Pick<typeof jobs.$inferSelect, "id" | "kind" | "input">;
type End = (tx: Transaction, job: EndingJob, ended: Ended, now: Date) => Promise<void>;

/** What is said of the row a job belongs to when it was not done, in the same transaction. */
const ends: Partial<Record<JobKind, End>> = { ledger_file: endFile, composition: endFile, import: endImport };

/** Ends a job that was not done. What is done by the clock waits for its next time. */
export async function endJob(tx: Transaction, job: EndingJob, ended: Ended, now: Date): Promise<void> {
  if (isClock(job.kind)) return againLater(tx, job.id, new Date(now.getTime() + clocks[job.kind]), now);
  await tx
    .update(jobs)
    .set({ ...ended, takenBy: null, takenUntil: null, finishedAt: now })
    .where(eq(jobs.id, job.id));
  await ends[job.kind]?.(tx, job, ended, now);
}

/** Has a job of the clock wait for its next time. */
export async function againLater(tx: Transaction, id: string, dueAt: Date, now: Date): Promise<void> {
  const rested = { takenBy: null, takenUntil: null, attempts: 0, startedAt: null, stepsDone: 0, stepsOf: 0 };
  await tx
    .update(jobs)
    .set({ state: "waiting", ...rested, dueAt, turnAt: dueAt, finishedAt: now })
    .where(eq(jobs.id, id));
}
