import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { newId } from "@/db/ids";
import { keptInsert, keptQuery } from "@/db/kept-query";
import { auditEntries, events, statusChanges, units } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access, Role } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";
import { recordEntry } from "@/lib/audit/trail";
import { eventsWithFiles } from "@/lib/evidence/queries/events-with-files";
import { countingTransaction } from "@/lib/periods/gate";
import { readAudiences } from "@/lib/totals/counted";
import { changeCounted } from "@/lib/totals/sums";
import { type MoveInput, missingForPublishing, type ReasonedMoveInput, type RescheduleEventInput } from "../input";
import { type Move, moves, refusalOf } from "../status";
import { type Times, timeColumns } from "./event-row";
import { type EventRow, reachEvent, refused, subjectOf } from "./reach-event";

type Manager = Access<"events.manage">;
/** A coordinator agrees to a proposal, or declines it, by the right to review. */
type Publisher = Manager | Access<"records.review">;
type Moved = { ok: true; id: string } | { ok: false; reason: string; field?: string };

/**
 * Shows an event to the public. Refuses with `incomplete` (and the first missing field) or, where the unit is set to 先审后发,
 * `needs_agreement` unless a coordinator does it.
 */
export function publishEvent(access: Publisher, input: MoveInput): Promise<Moved> {
  return moveEvent(access, "publish", input, async (tx, event) => {
    const missing = await missingOf(tx, event);
    if (missing) return missing;
    if (await needsAgreement(tx, access, event)) return { ok: false, reason: "needs_agreement" };
    return { publishedAt: event.publishedAt ?? new Date() };
  });
}

/** Asks the coordinator to agree to publishing (先审后发). Needs all that publishing needs. */
export function proposeEvent(access: Manager, input: MoveInput): Promise<Moved> {
  return moveEvent(access, "propose", input, async (tx, event) => (await missingOf(tx, event)) ?? {});
}

/** The coordinator does not agree: the proposal is a draft again, with the reason its unit reads. */
export function declineProposal(access: Publisher, input: ReasonedMoveInput): Promise<Moved> {
  return moveEvent(access, "decline", input, async () => ({}));
}

/** Takes an event off its date, with a reason the public sees, until a new time is set. */
export function postponeEvent(access: Manager, input: ReasonedMoveInput): Promise<Moved> {
  return moveEvent(access, "postpone", input, async () => ({}));
}

/** Gives a postponed event its new time and shows it again. */
export function rescheduleEvent(access: Manager, input: RescheduleEventInput): Promise<Moved> {
  return moveEvent(access, "reschedule", { ...input, times: input }, (tx, event) => atNewTime(tx, event, input));
}

/** What a new time makes of an event's row: it is held by its unit as that stands now. */
export async function atNewTime(tx: Transaction, event: EventRow, times: Times): Promise<Partial<EventRow>> {
  const [unit] = await tx.select().from(units).where(eq(units.id, event.unitId));
  return { ...timeColumns(times, event.timeZone), unitPath: unit?.path ?? event.unitPath };
}

/** Cancels an event for good, with a reason the public sees. Its page stays. */
export function cancelEvent(access: Manager, input: ReasonedMoveInput): Promise<Moved> {
  return moveEvent(access, "cancel", input, async () => ({}));
}

/** Removes a draft. The audit entry stays. Refuses with `draft_has_files` what files prove already. */
export function deleteDraft(access: Manager, input: MoveInput): Promise<Moved> {
  return transaction(async (tx) => {
    const event = await reachEvent(tx, access, input.id);
    if (!event) return (await hasDeleted(tx, access, input.id)) ? { ok: true, id: input.id } : refused("not_found");
    if (event.version !== input.version) return { ok: false, reason: "version_conflict" };
    if (event.status !== "draft") return { ok: false, reason: "wrong_status" };
    if (!(await removeDraft(tx, access, event))) return { ok: false, reason: "draft_has_files" };
    return { ok: true, id: event.id };
  });
}

/** The deletion of a draft within a transaction that goes on; answers whether it may be: not before its files are. */
export async function removeDraft(tx: Transaction, access: Manager, event: EventRow): Promise<boolean> {
  if ((await eventsWithFiles(tx, [event.id])).has(event.id)) return false;
  await tx.delete(events).where(eq(events.id, event.id));
  await recordEntry(tx, { actor: access.actor, action: "event.delete_draft", subject: subjectOf(event) });
  return true;
}

/** The same deletion sent twice finds its own work done. */
async function hasDeleted(tx: Transaction, access: Manager, id: string): Promise<boolean> {
  const ofDraft = and(eq(auditEntries.subjectKind, "event"), eq(auditEntries.subjectId, id));
  const mine = and(eq(auditEntries.action, "event.delete_draft"), eq(auditEntries.actorId, access.actor.personId));
  const found = await tx.select({ number: auditEntries.number }).from(auditEntries).where(and(ofDraft, mine)).limit(1);
  return found.length > 0;
}

/** May this person agree to what a unit set to 先审后发 proposes? */
function mayAgree(access: Access): boolean {
  return reachOf(access.actor.role, "records.review") !== null;
}

const readUnit = keptQuery(["id"], (tx, { id }) => tx.select().from(units).where(eq(units.id, id)));

/** Must a coordinator agree before this person publishes the event? */
export async function needsAgreement(tx: Database, access: Access, event: { unitId: string }): Promise<boolean> {
  const [unit] = await readUnit(tx, { id: event.unitId });
  return Boolean(unit?.reviewsBeforePublishing) && !mayAgree(access);
}

type Prepared = Partial<EventRow> | { ok: false; reason: string; field?: string };
type Input = {
  id: string;
  version: number;
  reason?: string;
  correctionReason?: string | undefined;
  /** A new time that comes with the move. */
  times?: Parameters<typeof timeColumns>[0];
};

type Prepare = (tx: Transaction, event: EventRow) => Promise<Prepared>;

function moveEvent(access: Publisher, move: Move, input: Input, prepare: Prepare): Promise<Moved> {
  return countingTransaction<Moved>((tx) => moveEventWithin(tx, access, { move, input, prepare }));
}

/** A move of one event inside a transaction that goes on. */
export async function moveEventWithin(
  tx: Transaction,
  access: Publisher,
  { move, input, prepare }: { move: Move; input: Input; prepare: Prepare },
): Promise<Moved> {
  const event = await reachEvent(tx, access, input.id);
  if (!event) return { ok: false, reason: "not_found" };
  if (event.status === moves[move].to && event.version === input.version + 1) {
    // The same form sent twice finds its own work done; another time or reason is somebody's who came second.
    const same = await isLastMove(tx, event, input);
    return same ? { ok: true, id: event.id } : { ok: false, reason: "wrong_status" };
  }
  if (event.version !== input.version) return { ok: false, reason: "version_conflict" };
  const refusal = refusalOf(move, event.status, event.startsAt, new Date());
  if (refusal) return { ok: false, reason: refusal };
  if (reachOf(access.actor.role, moves[move].permission) === null) return { ok: false, reason: "needs_agreement" };
  const prepared = await prepare(tx, event);
  if ("ok" in prepared) return prepared;
  const { reason, correctionReason } = input;
  await writeMoveOnRecord(tx, access, event, { move, reason, ...prepared }, correctionReason);
  return { ok: true, id: event.id };
}

/** Was the event's last move this one, with the same words and the same times? */
async function isLastMove(tx: Transaction, event: EventRow, input: Input): Promise<boolean> {
  const [last] = await tx
    .select({ reason: statusChanges.reason })
    .from(statusChanges)
    .where(eq(statusChanges.eventId, event.id))
    .orderBy(desc(statusChanges.at), desc(statusChanges.id))
    .limit(1);
  const asked = input.times && timeColumns(input.times, event.timeZone);
  const same = (key: "startsAt" | "endsAt") => !asked || asked[key].getTime() === event[key].getTime();
  return (last?.reason ?? null) === (input.reason ?? null) && same("startsAt") && same("endsAt");
}

/** Writes an allowed move of an event with its sums and its audit entry. */
export async function writeMoveOnRecord(
  tx: Transaction,
  access: Access,
  event: EventRow,
  written: Written,
  correctionReason: string | undefined,
) {
  const { move, reason } = written;
  await changeCounted(tx, event.id, () => writeMove(tx, access, event, written), {
    access,
    reason: correctionReason,
  });
  await recordEntry(tx, {
    actor: access.actor,
    action: `event.${move}`,
    subject: subjectOf(event),
    detail: { from: event.status, to: moves[move].to, ...(reason ? { reason } : {}) },
  });
}

type Written = { move: Move; reason?: string | undefined } & Partial<EventRow>;

/**
 * Writes a move the table has allowed: the event's new status and the row that says who, when and why. Throws, so that nothing of
 * its transaction is kept, when the table does not allow it after all: the caller forgot to ask.
 */
export async function writeMove(tx: Transaction, access: Access, event: EventRow, written: Written): Promise<void> {
  const { move, reason, ...columns } = written;
  const at = new Date();
  const fault = faultOf(move, { role: access.actor.role, event, reason, at });
  if (fault) throw new Error(`The move "${move}" is not allowed: ${fault}.`);
  await tx
    .update(events)
    .set({ ...columns, status: moves[move].to, version: event.version + 1, updatedAt: at })
    .where(eq(events.id, event.id));
  await insertChange(tx, {
    id: newId(),
    eventId: event.id,
    move,
    fromStatus: event.status,
    toStatus: moves[move].to,
    reason: reason ?? null,
    actorId: access.actor.personId,
    at,
  });
}

const insertChange = keptInsert(statusChanges);

type Asked = { role: Role; event: EventRow; reason: string | undefined; at: Date };

function faultOf(move: Move, { role, event, reason, at }: Asked): string | null {
  const { permission, needsReason } = moves[move];
  if (reachOf(role, permission) === null) return "not_permitted";
  if (needsReason && !reason) return "no_reason";
  return refusalOf(move, event.status, event.startsAt, at);
}

async function missingOf(tx: Transaction, event: EventRow) {
  const audiences = await readAudiences(tx, [event.id]);
  const [field] = missingForPublishing({ ...event, groupIds: audiences.map((audience) => audience.groupId) });
  return field ? { ok: false as const, reason: "incomplete", field } : null;
}
