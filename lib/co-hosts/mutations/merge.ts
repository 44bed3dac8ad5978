import { and, eq } from "drizzle-orm";
import { auditEntries, units } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { removeDraft, writeMove, writeMoveOnRecord } from "@/lib/events/mutations/move-event";
import { type EventRow, type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import { eventsWithFiles } from "@/lib/evidence/queries/events-with-files";
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
 * `not_public` (the first), `merge_settled` (the second is approved or returned), `merge_cancelled` (the second, and not by this merge),
 * `version_conflict` and `draft_has_files` (the second).
 */
export function mergeEvents(access: Manager, input: MergeInput): Promise<Merged> {
  const { one, other, keep: keepId, reason } = input;
  const [dropId, seen] = keepId === one ? [other, input.otherVersion] : [one, input.oneVersion];
  if (one === other || ![one, other].includes(keepId)) return Promise.resolve(refused("same_event"));
  return countingTransaction(async (tx) => {
    // Always in one order, so that two who merge at once wait for each other.
    const reached = new Map<string, EventRow | undefined>();
    for (const id of [keepId, dropId].sort()) reached.set(id, await reachEvent(tx, access, id));
    const [keep, drop] = [reached.get(keepId), reached.get(dropId)];
    if (!keep) return refused("not_found");
    const gone = !drop || drop.status === "cancelled";
    if (gone && (await hasMerged(tx, access, keep, dropId))) return { ok: true, id: keep.id };
    if (!drop) return refused("not_found");
    const fault = faultOf(keep, drop, seen);
    if (fault) return refused(fault);
    if (drop.status === "draft" && (await eventsWithFiles(tx, [drop.id])).has(drop.id))
      return refused("draft_has_files");
    await takeOver(tx, access, { keep, drop, reason });
    await giveUp(tx, access, drop, reason);
    const detail = { merged: drop.title, mergedId: drop.id, reason };
    await recordEntry(tx, { actor: access.actor, action: "event.merge", subject: subjectOf(keep), detail });
    return { ok: true, id: keep.id };
  });
}

function faultOf(keep: EventRow, drop: EventRow, seen: number): string | null {
  if (drop.status === "cancelled") return "merge_cancelled";
  if (drop.version !== seen) return "version_conflict";
  if (!mayGiveUp(drop.status)) return "merge_settled";
  return ["draft", "proposed", "cancelled"].includes(keep.status) ? "not_public" : null;
}

/** The same merge sent twice finds its own work done. */
async function hasMerged(tx: Transaction, access: Manager, keep: EventRow, dropId: string): Promise<boolean> {
  const ofEvent = and(eq(auditEntries.subjectKind, "event"), eq(auditEntries.subjectId, keep.id));
  const mine = and(eq(auditEntries.action, "event.merge"), eq(auditEntries.actorId, access.actor.personId));
  const entries = await tx.select({ detail: auditEntries.detail }).from(auditEntries).where(and(ofEvent, mine));
  return entries.some(({ detail }) => detail.mergedId === dropId);
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
    await removeDraft(tx, access, drop);
    return;
  }
  if (drop.status === "submitted") {
    await changeCounted(tx, drop.id, () => writeMove(tx, access, drop, { move: "withdraw" }), { access, reason });
    await recordEntry(tx, { actor: access.actor, action: "record.withdraw", subject: subjectOf(drop) });
  }
  const event = await reachEvent(tx, access, drop.id);
  if (event) await writeMoveOnRecord(tx, access, event, { move: "cancel", reason }, reason);
}
