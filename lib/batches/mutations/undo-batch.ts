import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { type BatchedEvent, eventBatches, events, statusChanges } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { type EventRow, type Refusal, reachEvent, refused, subjectOf } from "@/lib/events/mutations/reach-event";
import { updateEventWithin } from "@/lib/events/mutations/update-event";
import { mayTakeBack } from "@/lib/events/status";
import { eventsWithFiles } from "@/lib/evidence/queries/events-with-files";
import { wholeTransaction } from "@/lib/series/mutations/whole";
import { changeCounted } from "@/lib/totals/sums";
import { type Before, isHeldByFiles } from "../rules";
import { isUndoable } from "../undoable";

type Manager = Access<"events.manage">;
type Undone = { ok: true; id: string; changed: number; left: number } | Refusal;

/**
 * Takes back what a batch of one's own did, within the week: every event nobody has changed since is what it was. Others are left as they
 * are, and kept by name. Sending it twice does it once. Refuses with `not_found`, `batch_too_old`.
 */
export function undoBatch(access: Manager, { id }: { id: string }): Promise<Undone> {
  return wholeTransaction<Undone>(async (tx) => {
    const [batch] = await locked(tx.select().from(eventBatches).where(eq(eventBatches.id, id)));
    if (!batch || batch.actorId !== access.actor.personId) return refused("not_found");
    if (batch.undone) return { ok: true, id, changed: 0, left: 0 };
    if (!isUndoable(batch, new Date())) return refused("batch_too_old");
    const done: BatchedEvent[] = [];
    for (const one of batch.events) done.push({ ...one, back: await restore(tx, access, one) });
    await tx.update(eventBatches).set({ undone: true, events: done }).where(eq(eventBatches.id, id));
    const changed = done.filter(({ back }) => back).length;
    const left = done.length - changed;
    await recordEntry(tx, {
      actor: access.actor,
      action: "event_batch.undo",
      subject: { kind: "event_batch", id, name: "" },
      detail: { change: batch.change, events: changed, left },
    });
    return { ok: true, id, changed, left };
  });
}

async function restore(
  tx: Transaction,
  access: Manager,
  { id, version, before: kept }: BatchedEvent,
): Promise<boolean> {
  const before = kept as Before;
  const event = await reachEvent(tx, access, id);
  if (!event || event.version !== version) return false;
  if (before.status !== event.status) {
    if (!mayTakeBack(before.status, event.status)) return false;
    if (isHeldByFiles(before.status, await eventsWithFiles(tx, [id]), id)) return false;
    await restoreStatus(tx, access, event, before);
    return true;
  }
  const saved = await updateEventWithin(tx, access, { ...before.fields, id, version });
  if (!saved.ok) return false;
  await tx.update(events).set({ seriesOwn: before.seriesOwn }).where(eq(events.id, id));
  return true;
}

/** Not a move of the table, but its own taking back: nothing has happened to the event in between. */
async function restoreStatus(tx: Transaction, access: Manager, event: EventRow, before: Before) {
  const at = new Date();
  const { status, publishedAt } = before;
  const row = {
    ...{ status, publishedAt: publishedAt === null ? null : new Date(publishedAt) },
    ...{ version: event.version + 1, updatedAt: at },
  };
  const write = () => tx.update(events).set(row).where(eq(events.id, event.id));
  await changeCounted(tx, event.id, write, { access, reason: undefined });
  await tx.insert(statusChanges).values({
    ...{ id: newId(), eventId: event.id, move: "undo", fromStatus: event.status, toStatus: status },
    ...{ reason: null, actorId: access.actor.personId, at },
  });
  await recordEntry(tx, {
    actor: access.actor,
    action: "event.undo",
    subject: subjectOf(event),
    detail: { from: event.status, to: status },
  });
}
