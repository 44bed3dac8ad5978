import { eq } from "drizzle-orm";
import { jobs } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { clocks, type Ended, isClock } from "../rules";
import { againLater, endJob } from "./end-job";
import { readMine } from "./keep-job";
import type { TakenJob } from "./take-job";

/**
 * What came of a job: `keep` writes it in the transaction that says it is done, `next` says when the clock's is due again (else after its
 * usual time), or why it was not done.
 */
export type Outcome =
  | { ok: true; keep?: (tx: Transaction) => Promise<void>; next?: (tx: Transaction) => Promise<Date> }
  | ({ ok: false } & Ended);

/** Writes what came of a job, as long as it is still this taker's: what another has taken over is left to that one. Answers whether. */
export function settleJob(job: TakenJob, outcome: Outcome, now = new Date()): Promise<boolean> {
  return transaction(async (tx) => {
    const mine = await readMine(tx, job);
    if (!mine) return false;
    if (!outcome.ok) {
      const { state, reason } = outcome;
      await endJob(tx, mine, { state, reason }, now);
      return true;
    }
    await outcome.keep?.(tx);
    if (isClock(mine.kind)) {
      const next = await outcome.next?.(tx);
      await againLater(tx, mine.id, next ?? new Date(now.getTime() + clocks[mine.kind]), now);
      return true;
    }
    await tx
      .update(jobs)
      .set({ state: "done", reason: null, takenBy: null, takenUntil: null, finishedAt: now })
      .where(eq(jobs.id, mine.id));
    return true;
  });
}
