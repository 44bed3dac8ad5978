import { and, asc, eq, inArray, lt, lte, or } from "drizzle-orm";
import { jobs } from "@/db/schema";
import { lockedIfFree } from "@/db/skip-locked";
import { transaction } from "@/db/transaction";
import { type JobKind, leaseFor, mostAttempts } from "../rules";
import { endJob } from "./end-job";

export type TakenJob = typeof jobs.$inferSelect & { takenBy: string };

/**
 * Takes the job of these kinds whose turn it is, for a while: no other worker has it until then. One whose taker gave no sign of life is
 * taken again, but not for ever (`job_given_up`). Null when there is nothing to do.
 */
export function takeJob(worker: string, kinds: readonly JobKind[], now = new Date()): Promise<TakenJob | null> {
  return transaction(async (tx) => {
    for (;;) {
      const [job] = await lockedIfFree(
        tx
          .select()
          .from(jobs)
          .where(and(inArray(jobs.kind, [...kinds]), isFree(now)))
          .orderBy(asc(jobs.turnAt), asc(jobs.id))
          .limit(1),
      );
      if (!job) return null;
      if (job.attempts < mostAttempts) {
        const taken = {
          ...{ state: "running" as const, takenBy: worker, takenUntil: new Date(now.getTime() + leaseFor) },
          ...{ attempts: job.attempts + 1, startedAt: job.startedAt ?? now },
        };
        await tx.update(jobs).set(taken).where(eq(jobs.id, job.id));
        return { ...job, ...taken };
      }
      await endJob(tx, job, { state: "failed", reason: "job_given_up" }, now);
    }
  });
}

/** The condition "somebody may take it now". */
export function isFree(now: Date) {
  return or(
    and(eq(jobs.state, "waiting"), lte(jobs.dueAt, now)),
    and(eq(jobs.state, "running"), lt(jobs.takenUntil, now)),
  );
}
