import { and, eq } from "drizzle-orm";
import { databaseTime } from "@/db/database-time";
import { jobs } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import { cancelled, leaseFor } from "../rules";
import { endJob } from "./end-job";
import type { TakenJob } from "./take-job";

type Taken = Pick<TakenJob, "id" | "takenBy">;
type Steps = { done: number; of: number };

/** Says that the taker lives and how far it is; answers whether the job is still its own and still wanted. */
export function keepJob(job: Taken, steps: Steps): Promise<"kept" | "cancelled" | "lost"> {
  return transaction(async (tx) => {
    const mine = await readMine(tx, job);
    if (!mine) return "lost";
    const takenUntil = new Date((await databaseTime(tx)).getTime() + leaseFor);
    const said = { takenUntil, stepsDone: steps.done, stepsOf: steps.of };
    await tx.update(jobs).set(said).where(eq(jobs.id, job.id));
    return mine.cancelAskedAt ? "cancelled" : "kept";
  });
}

/** The job as it is, locked, as long as it is this taker's. */
export async function readMine(tx: Transaction, { id, takenBy }: Taken) {
  const own = and(eq(jobs.id, id), eq(jobs.state, "running"), eq(jobs.takenBy, takenBy));
  const [mine] = await locked(tx.select().from(jobs).where(own));
  return mine;
}

/** Gives a job back that there was no time to finish: another takes it from the beginning, and this was no attempt. */
export function giveBack(job: Taken): Promise<void> {
  return transaction(async (tx) => {
    const mine = await readMine(tx, job);
    if (!mine) return;
    if (mine.cancelAskedAt) return endJob(tx, mine, cancelled, new Date());
    const given = { takenBy: null, takenUntil: null, attempts: Math.max(0, mine.attempts - 1) };
    await tx
      .update(jobs)
      .set({ state: "waiting", ...given, stepsDone: 0, stepsOf: 0 })
      .where(eq(jobs.id, job.id));
  });
}

/** Has what a worker that is known to be dead had taken be taken again at once. */
export function releaseJobsOf(worker: string): Promise<void> {
  return transaction(async (tx) => {
    const now = await databaseTime(tx);
    await tx
      .update(jobs)
      .set({ takenUntil: new Date(now.getTime() - 1) })
      .where(and(eq(jobs.state, "running"), eq(jobs.takenBy, worker)));
  });
}
