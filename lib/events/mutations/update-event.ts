import { eq } from "drizzle-orm";
import { eventAudiences, events, units } from "@/db/schema";
import { held, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { recordEntry } from "@/lib/audit/trail";
import { coHostIdsOf, setCoHosts } from "@/lib/co-hosts/mutations/set-co-hosts";
import { countingTransaction } from "@/lib/periods/gate";
import { voidApproval } from "@/lib/records/approval";
import { changeCounted } from "@/lib/totals/sums";
import { missingForPublishing, type UpdateEventInput } from "../input";
import { isBegun } from "../status";
import { eventColumns, setAudiences } from "./event-row";
import { type EventRow, type Refusal, reachEvent, reachUnit, refused, subjectOf } from "./reach-event";

/**
 * Changes an event. What the public already sees must stay complete. A change of time, unit, campaign, edition, kind, format or audience
 * of an event whose record is with the coordinator makes a new version of that record; an approved one goes back to submitted.
 * Saving what is there already leaves no trace, whichever version it was read at. Refuses with `not_found`, `version_conflict`,
 * `wrong_status` (cancelled), `incomplete`, `unknown_choice`, `unit_not_found`, `record_exists` (a reported event moved to the future).
 */
export function updateEvent(access: Access<"events.manage">, input: UpdateEventInput) {
  return countingTransaction((tx) => updateEventWithin(tx, access, input));
}

/** The same inside a transaction that goes on. */
export async function updateEventWithin(tx: Transaction, access: Access<"events.manage">, input: UpdateEventInput) {
  const prepared = await prepareUpdate(tx, access, input);
  if (!prepared.ok) return prepared;
  const { event, next, coHosts } = prepared;
  const changed = await changesOf(tx, event, { next, groupIds: input.groupIds, coHosts });
  if (changed.length === 0) return { ok: true as const, id: event.id };
  const refusal = refusalOfChange(event, next, input);
  if (refusal) return refusal;
  await changeCounted(
    tx,
    event.id,
    () => write(tx, access, event, { next, groupIds: input.groupIds, coHosts, changed }),
    {
      access,
      reason: input.correctionReason,
    },
  );
  await recordEntry(tx, {
    actor: access.actor,
    action: "event.update",
    subject: subjectOf(event),
    detail: { changed },
  });
  return { ok: true as const, id: event.id };
}

async function prepareUpdate(tx: Transaction, access: Access<"events.manage">, input: UpdateEventInput) {
  const event = await reachEvent(tx, access, input.id);
  if (!event) return refused("not_found");
  const unit = input.unitId === event.unitId ? await unitOf(tx, event) : await reachUnit(tx, access, input.unitId);
  if (!unit) return refused("unit_not_found", "unitId");
  const row = await eventColumns(tx, input, event);
  if (!row.ok) return row;
  return {
    ok: true as const,
    event,
    coHosts: row.coHosts,
    next: { ...row.columns, unitId: unit.id, unitPath: pathOf(event, row.columns, unit) },
  };
}

const reported: EventRow["status"][] = ["submitted", "returned", "approved"];

function refusalOfChange(event: EventRow, next: Columns, input: UpdateEventInput): Refusal | null {
  if (event.version !== input.version) return refused("version_conflict");
  if (event.status === "cancelled") return refused("wrong_status");
  if (reported.includes(event.status) && !isBegun(next, new Date())) return refused("record_exists", "startDate");
  const [missing] = event.status === "draft" ? [] : missingForPublishing({ ...next, groupIds: input.groupIds });
  return missing ? refused("incomplete", missing) : null;
}

type Columns = Extract<Awaited<ReturnType<typeof eventColumns>>, { ok: true }>["columns"];
type Next = Partial<EventRow>;
type Wanted = { next: Next; groupIds: string[]; coHosts: { id: string; path: string }[] };
/** What a reviewer approved with the record: when, whose, and what sorts the event into figures and asks for its evidence. */
const ofSubstance = ["startsAt", "endsAt", "unitId", "campaignId", "editionId", "kindId", "format", "groupIds"];

async function write(
  tx: Transaction,
  access: Access,
  event: EventRow,
  { next, groupIds, coHosts, changed }: Wanted & { changed: string[] },
) {
  const version = event.version + 1;
  await tx
    .update(events)
    .set({ ...next, version, updatedAt: new Date() })
    .where(eq(events.id, event.id));
  await setAudiences(tx, event.id, groupIds);
  if (changed.includes("coHostIds")) await setCoHosts(tx, access, { ...event, ...next }, coHosts);
  if (changed.some((field) => ofSubstance.includes(field)))
    await voidApproval(tx, access, { ...event, ...next, version });
}

/** The names of the fields that really change: saving without a change leaves no trace and voids nothing. */
async function changesOf(tx: Transaction, event: EventRow, { next, groupIds, coHosts }: Wanted): Promise<string[]> {
  const derived = ["searchText", "unitPath", "startsOn", "year", "month", "counts"];
  const fields = (Object.keys(next) as (keyof EventRow)[]).filter((field) => !derived.includes(field));
  const changed: string[] = fields.filter((field) => comparable(event[field]) !== comparable(next[field]));
  const audiences = await tx.select().from(eventAudiences).where(eq(eventAudiences.eventId, event.id));
  const before = audiences.map((audience) => audience.groupId).sort();
  if (before.join() !== [...new Set(groupIds)].sort().join()) changed.push("groupIds");
  const partners = await coHostIdsOf(tx, event.id);
  const wanted = coHosts.map((unit) => unit.id).sort();
  if (partners.join() !== wanted.join()) changed.push("coHostIds");
  return changed;
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

/** Moving a unit does not rewrite the past: a begun event keeps the place in the tree it was held under. */
function pathOf(event: EventRow, next: { startsAt: Date }, unit: { id: string; path: string }): string {
  const settled = isBegun(event, new Date()) && isBegun(next, new Date()) && unit.id === event.unitId;
  return settled ? event.unitPath : unit.path;
}

async function unitOf(tx: Transaction, event: EventRow) {
  const [unit] = await held(tx.select().from(units).where(eq(units.id, event.unitId)));
  return unit;
}
