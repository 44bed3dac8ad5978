import { and, asc, eq, gte, inArray, lt, lte, or } from "drizzle-orm";
import { databaseTime } from "@/db/database-time";
import { jobs } from "@/db/schema";
import { lockedIfFree } from "@/db/skip-locked";
import { transaction } from "@/db/transaction";
import { cancelled, type Ended, givenUp, type JobKind, leaseFor, mostAttempts } from "../rules";
import { endJob } from "./end-job";

export type TakenJob = typeof jobs.$inferSelect & { takenBy: string };

/**
 * Takes the job of these kinds whose turn it is, for a while: no other worker has it until then. One whose taker gave no sign of life is
 * taken again, unless it was called off, but not for ever (`job_given_up`). `last`: only what is tried for the last time, or nothing of
 * that. Null when there is nothing to do.
 */
export function takeJob(worker: string, kinds: readonly JobKind[], last?: boolean): Promise<TakenJob | null> {
  const wanted = last === undefined ? undefined : last ? isLast : lt(jobs.attempts, mostAttempts - 1);
  return transaction(async (tx) => {
    const now = await databaseTime(tx);
    for (;;) {
      const [job] = await lockedIfFree(
        tx
          .select()
          .from(jobs)
          .where(and(inArray(jobs.kind, [...kinds]), isFree(now), wanted))
          .orderBy(asc(jobs.turnAt), asc(jobs.id))
          .limit(1),
      );
      if (!job) return null;
      const ended = endOf(job);
      if (!ended) {
        const taken = {
          ...{ state: "running" as const, takenBy: worker, takenUntil: new Date(now.getTime() + leaseFor) },
          ...{ attempts: job.attempts + 1, startedAt: job.startedAt ?? now },
        };
        await tx.update(jobs).set(taken).where(eq(jobs.id, job.id));
        return { ...job, ...taken };
      }
      await endJob(tx, job, ended, now);
    }
  });
}

/** Why a job that is free is not to be tried (again). */
function endOf({ attempts, cancelAskedAt }: typeof jobs.$inferSelect): Ended | null {
  if (cancelAskedAt) return cancelled;
  return attempts < mostAttempts ? null : givenUp;
}

/** The condition "this is tried for the last time". */
export const isLast = gte(jobs.attempts, mostAttempts - 1);

/** The condition "somebody may take it now". */
export function isFree(now: Date) {
  return or(
    and(eq(jobs.state, "waiting"), lte(jobs.dueAt, now)),
    and(eq(jobs.state, "running"), lt(jobs.takenUntil, now)),
  );
}
