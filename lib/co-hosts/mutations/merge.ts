import { eq } from "drizzle-orm";
import { events, units } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { writeMove, writeMoveOnRecord } from "@/lib/events/mutations/move-event";
import { type EventRow, type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import { countingTransaction } from "@/lib/periods/gate";
import { changeCounted } from "@/lib/totals/sums";
import type { MergeInput } from "../input";
import { mayGiveUp } from "../rules";
import { markChanged } from "./changed-event";
import { agree, coHostIdsOf } from "./set-co-hosts";

type Manager = Access<"events.manage">;
type Merged = { ok: true; id: string } | Refusal;

/**
 * Two registrations are one event: the second is cancelled with the reason (a draft is deleted), and the units that held it become
 * co-hosts of the first, which counts. Every step is a move of the table. Twice is once. Refuses with `not_found`, `same_event`,
 * `not_public` (the first), `merge_settled` (the second is approved or returned).
 */
export function mergeEvents(access: Manager, { one, other, keep: keepId, reason }: MergeInput): Promise<Merged> {
  const dropId = keepId === one ? other : one;
  if (one === other || ![one, other].includes(keepId)) return Promise.resolve(refused("same_event"));
  return countingTransaction(async (tx) => {
    // Always in one order, so that two who merge at once wait for each other.
    const reached = new Map<string, EventRow | undefined>();
    for (const id of [keepId, dropId].sort()) reached.set(id, await reachEvent(tx, access, id));
    const [keep, drop] = [reached.get(keepId), reached.get(dropId)];
    if (!keep || !drop) return refused("not_found");
    if (drop.status === "cancelled") return { ok: true, id: keep.id };
    if (!mayGiveUp(drop.status)) return refused("merge_settled");
    if (["draft", "proposed", "cancelled"].includes(keep.status)) return refused("not_public");
    await takeOver(tx, access, { keep, drop, reason });
    await giveUp(tx, access, drop, reason);
    const detail = { merged: drop.title, reason };
    await recordEntry(tx, { actor: access.actor, action: "event.merge", subject: subjectOf(keep), detail });
    return { ok: true, id: keep.id };
  });
}

type Taken = { keep: EventRow; drop: EventRow; reason: string };

/** The unit of the second and those that held it with it hold the first from now on. */
async function takeOver(tx: Transaction, access: Manager, { keep, drop, reason }: Taken): Promise<void> {
  const ids = [drop.unitId, ...(await coHostIdsOf(tx, drop.id))].filter((id) => id !== keep.unitId);
  const agreeAll = async () => {
    for (const id of new Set(ids)) {
      const [unit] = await tx.select().from(units).where(eq(units.id, id));
      if (unit) await agree(tx, access, keep, unit);
    }
  };
  await changeCounted(tx, keep.id, agreeAll, { access, reason });
  await markChanged(tx, keep);
}

async function giveUp(tx: Transaction, access: Manager, drop: EventRow, reason: string): Promise<void> {
  if (drop.status === "draft") {
    await tx.delete(events).where(eq(events.id, drop.id));
    return recordEntry(tx, { actor: access.actor, action: "event.delete_draft", subject: subjectOf(drop) });
  }
  if (drop.status === "submitted") {
    await changeCounted(tx, drop.id, () => writeMove(tx, access, drop, { move: "withdraw" }), { access, reason });
    await recordEntry(tx, { actor: access.actor, action: "record.withdraw", subject: subjectOf(drop) });
  }
  const event = await reachEvent(tx, access, drop.id);
  if (event) await writeMoveOnRecord(tx, access, event, { move: "cancel", reason }, reason);
}
