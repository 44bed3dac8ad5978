import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { jobs } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { type ClockKind, keptFor } from "../rules";

/** Sees to it that there is one row for each of these kinds, however many workers start at once. */
export async function startClocks(kinds: readonly ClockKind[], now = new Date()): Promise<void> {
  const there = await database().select({ onceAs: jobs.onceAs }).from(jobs).where(isNotNull(jobs.onceAs));
  if (kinds.every((kind) => there.some(({ onceAs }) => onceAs === `clock:${kind}`))) return;
  await transaction(async (tx) => {
    const times = { orderedAt: now, turnAt: now, dueAt: now };
    const rows = kinds.map((kind) => ({ id: newId(), kind, input: {}, onceAs: `clock:${kind}`, ...times }));
    await tx.insert(jobs).values(rows).onConflictDoNothing();
  });
}

/** Has what is done by the clock done now, in the transaction that makes something for it to do. */
export async function dueNow(tx: Transaction, kind: ClockKind): Promise<void> {
  const now = new Date();
  await tx
    .update(jobs)
    .set({ dueAt: now, turnAt: now })
    .where(eq(jobs.onceAs, `clock:${kind}`));
}

/** Forgets jobs that ended long ago. Those of the clock stay. */
export async function forgetOldJobs(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptFor);
  await transaction(async (tx) => {
    const ended = inArray(jobs.state, ["done", "failed", "cancelled"]);
    await tx.delete(jobs).where(and(ended, isNull(jobs.onceAs), lt(jobs.finishedAt, before)));
  });
}
