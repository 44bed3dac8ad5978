import { and, eq, inArray } from "drizzle-orm";
import { coHostUnits, events } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import {
  type EventRow,
  type Refusal,
  reachEvent,
  reachUnit,
  refused,
  subjectOf,
} from "@/lib/events/mutations/reach-event";
import { countingTransaction } from "@/lib/periods/gate";
import { changeCounted } from "@/lib/totals/sums";
import type { AskInput } from "../input";
import { joinableStatuses } from "../rules";
import { markChanged } from "./changed-event";
import { agree } from "./set-co-hosts";

type Manager = Access<"events.manage">;
type Asked = { ok: true; id: string; agreed: boolean } | Refusal;

/**
 * A unit asks to hold another unit's public event with it; who reaches the leading unit as well makes it so at once. The draft it had
 * begun of the same event goes when wished. Twice is once. Refuses with `not_found`, `unit_not_found`, `own_event`.
 */
export function askToCoHost(access: Manager, input: AskInput): Promise<Asked> {
  return countingTransaction<Asked>(async (tx) => {
    const event = await publicEvent(tx, input.eventId);
    if (!event) return refused("not_found");
    const unit = await reachUnit(tx, access, input.unitId);
    if (!unit) return refused("unit_not_found", "unitId");
    if (unit.id === event.unitId) return refused("own_event", "unitId");
    const agreed = (await reachEvent(tx, access, event.id)) !== undefined;
    await dropDraft(tx, access, input);
    const [known] = await tx
      .select()
      .from(coHostUnits)
      .where(and(eq(coHostUnits.eventId, event.id), eq(coHostUnits.unitId, unit.id)));
    if (known?.state === "agreed" || (known?.state === "asked" && !agreed))
      return { ok: true, id: event.id, agreed: known.state === "agreed" };
    if (agreed) {
      const by = { access, reason: input.correctionReason };
      await changeCounted(tx, event.id, () => agree(tx, access, event, unit), by);
      await markChanged(tx, event);
    } else await ask(tx, access, { event, unit, message: input.message ?? "" });
    await recordEntry(tx, {
      actor: access.actor,
      action: agreed ? "event.co_host_accept" : "event.co_host_ask",
      subject: subjectOf(event),
      detail: { unit: unit.name },
    });
    return { ok: true, id: event.id, agreed };
  });
}

async function publicEvent(tx: Transaction, id: string): Promise<EventRow | undefined> {
  const [event] = await locked(
    tx
      .select()
      .from(events)
      .where(and(eq(events.id, id), inArray(events.status, [...joinableStatuses]))),
  );
  return event;
}

type Asking = { event: EventRow; unit: { id: string; path: string }; message: string };

async function ask(tx: Transaction, access: Manager, { event, unit, message }: Asking): Promise<void> {
  const said = { message, answer: null, addedBy: access.actor.personId, addedAt: new Date() };
  const row = { unitPath: unit.path, state: "asked" as const, ...said };
  await tx
    .insert(coHostUnits)
    .values({ eventId: event.id, unitId: unit.id, ...row })
    .onConflictDoUpdate({ target: [coHostUnits.eventId, coHostUnits.unitId], set: row });
}

/** One's own draft of the event that is there already: it goes as if it had been deleted by hand. */
async function dropDraft(tx: Transaction, access: Manager, { draftId, dropDraft }: AskInput): Promise<void> {
  const draft = draftId && dropDraft ? await reachEvent(tx, access, draftId) : undefined;
  if (draft?.status !== "draft") return;
  await tx.delete(events).where(eq(events.id, draft.id));
  await recordEntry(tx, { actor: access.actor, action: "event.delete_draft", subject: subjectOf(draft) });
}
