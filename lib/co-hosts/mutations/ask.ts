import { and, eq, inArray } from "drizzle-orm";
import { coHostUnits, events } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { isLikelySame } from "@/lib/events/likely-same";
import { removeDraft } from "@/lib/events/mutations/move-event";
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
 * begun of the same event goes when wished. Twice is once. Refuses with `not_found`, `unit_not_found`, `own_event`; about the draft with
 * `version_conflict`, `wrong_status`, `draft_not_same` (another unit's, or of another event).
 */
export function askToCoHost(access: Manager, input: AskInput): Promise<Asked> {
  return countingTransaction<Asked>(async (tx) => {
    const found = await findAsked(tx, access, input);
    if ("ok" in found) return found;
    const { event, unit } = found;
    const agreed = (await reachEvent(tx, access, event.id)) !== undefined;
    const kept = await dropDraft(tx, access, event, input);
    if (kept) return refused(kept, "dropDraft");
    const known = await stateOf(tx, event.id, unit.id);
    if (known === "agreed" || (known === "asked" && !agreed))
      return { ok: true, id: event.id, agreed: known === "agreed" };
    const asking = { event, unit, message: input.message ?? "" };
    if (agreed) await join(tx, access, asking, input.correctionReason);
    else await ask(tx, access, asking);
    await recordEntry(tx, {
      actor: access.actor,
      action: agreed ? "event.co_host_accept" : "event.co_host_ask",
      subject: subjectOf(event),
      detail: { unit: unit.name },
    });
    return { ok: true, id: event.id, agreed };
  });
}

/** The event asked for and the unit that asks; or why not. */
async function findAsked(tx: Transaction, access: Manager, input: AskInput) {
  const event = await publicEvent(tx, input.eventId);
  if (!event) return refused("not_found");
  const unit = await reachUnit(tx, access, input.unitId);
  if (!unit) return refused("unit_not_found", "unitId");
  if (unit.id === event.unitId) return refused("own_event", "unitId");
  return { event, unit };
}

async function stateOf(tx: Transaction, eventId: string, unitId: string) {
  const [known] = await tx
    .select({ state: coHostUnits.state })
    .from(coHostUnits)
    .where(and(eq(coHostUnits.eventId, eventId), eq(coHostUnits.unitId, unitId)));
  return known?.state;
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

async function join(
  tx: Transaction,
  access: Manager,
  { event, unit }: Asking,
  reason: string | undefined,
): Promise<void> {
  await changeCounted(tx, event.id, () => agree(tx, access, event, unit), { access, reason });
  await markChanged(tx, event);
}

async function ask(tx: Transaction, access: Manager, { event, unit, message }: Asking): Promise<void> {
  const said = { message, answer: null, addedBy: access.actor.personId, addedAt: new Date() };
  const row = { unitPath: unit.path, state: "asked" as const, ...said };
  await tx
    .insert(coHostUnits)
    .values({ eventId: event.id, unitId: unit.id, ...row })
    .onConflictDoUpdate({ target: [coHostUnits.eventId, coHostUnits.unitId], set: row });
}

/** Deletes the draft where that is wished, or says why not. Sent twice it is gone already. */
async function dropDraft(tx: Transaction, access: Manager, event: EventRow, input: AskInput): Promise<string | null> {
  const draft = input.dropDraft && input.draftId ? await reachEvent(tx, access, input.draftId) : undefined;
  const kept = draft ? keptReason(draft, event, input) : null;
  if (draft && !kept && !(await removeDraft(tx, access, draft))) return "draft_has_files";
  return kept;
}

/** Why the draft does not go: it is not as it was seen, or not the asking unit's own registration of the event. */
function keptReason(draft: EventRow, event: EventRow, { unitId, draftVersion }: AskInput): string | null {
  if (draft.version !== draftVersion) return "version_conflict";
  if (draft.status !== "draft") return "wrong_status";
  return draft.unitId === unitId && isLikelySame(draft, event) ? null : "draft_not_same";
}
