import { and, eq } from "drizzle-orm";
import { coHostUnits, events, units } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
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
import type { AcceptInput, DeclineInput, LeaveInput } from "../input";
import { markChanged } from "./changed-event";
import { agree } from "./set-co-hosts";

type Manager = Access<"events.manage">;
type Done = { ok: true; id: string } | Refusal;
type Row = { eventId: string; unitId: string };

/** The leading unit agrees: the other unit is a co-host from now on. Twice is once. Refuses with `not_found`. */
export function acceptCoHost(access: Manager, input: AcceptInput): Promise<Done> {
  return countingTransaction<Done>(async (tx) => {
    const event = await reachEvent(tx, access, input.eventId);
    const row = event && (await rowOf(tx, input));
    if (!event || !row) return refused("not_found");
    if (row.state === "agreed") return { ok: true, id: event.id };
    if (row.state !== "asked") return refused("not_found");
    const unit = await unitOf(tx, input.unitId);
    const coming = { id: input.unitId, path: unit?.path ?? row.unitPath };
    await changeCounted(tx, event.id, () => agree(tx, access, event, coming), by(access, input));
    await markChanged(tx, event);
    await note(tx, access, event, "co_host_accept", { unit: unit?.name });
    return { ok: true, id: event.id };
  });
}

/** The leading unit says no, with a reason the other unit reads. Refuses with `not_found`. */
export function declineCoHost(access: Manager, { reason, ...input }: DeclineInput): Promise<Done> {
  return transaction(async (tx) => {
    const event = await reachEvent(tx, access, input.eventId);
    const row = event && (await rowOf(tx, input));
    if (!event || !row || row.state === "agreed") return refused("not_found");
    if (row.state === "declined") return { ok: true, id: event.id };
    await tx.update(coHostUnits).set({ state: "declined", answer: reason }).where(isRow(input));
    const unit = await unitOf(tx, input.unitId);
    await note(tx, access, event, "co_host_decline", { unit: unit?.name, reason });
    return { ok: true, id: event.id };
  });
}

/**
 * A unit within reach holds an event no longer, asks no longer, or has read why it was declined: it loses sight of the event at once.
 * What it sent as evidence stays with the event. Twice is once. Refuses with `not_found`.
 */
export function leaveCoHost(access: Manager, input: LeaveInput): Promise<Done> {
  return countingTransaction<Done>(async (tx) => {
    const unit = await reachUnit(tx, access, input.unitId);
    const event = unit && (await lockEvent(tx, input.eventId));
    if (!event) return refused("not_found");
    const row = await rowOf(tx, input);
    if (!row) return { ok: true, id: event.id };
    const leave = async () => void (await tx.delete(coHostUnits).where(isRow(input)));
    await changeCounted(tx, event.id, leave, by(access, input));
    if (row.state === "agreed") await markChanged(tx, event);
    await note(tx, access, event, row.state === "agreed" ? "co_host_leave" : "co_host_withdraw", { unit: unit.name });
    return { ok: true, id: event.id };
  });
}

/** What held with others counts of a closed month takes a coordinator and a reason, like any other figure. */
function by(access: Manager, input: AcceptInput) {
  return { access, reason: input.correctionReason };
}

function isRow({ eventId, unitId }: Row) {
  return and(eq(coHostUnits.eventId, eventId), eq(coHostUnits.unitId, unitId));
}

async function rowOf(tx: Transaction, input: Row) {
  const [row] = await tx.select().from(coHostUnits).where(isRow(input));
  return row;
}

async function lockEvent(tx: Transaction, id: string): Promise<EventRow | undefined> {
  const [event] = await locked(tx.select().from(events).where(eq(events.id, id)));
  return event;
}

async function unitOf(tx: Transaction, id: string) {
  const [unit] = await tx.select().from(units).where(eq(units.id, id));
  return unit;
}

function note(tx: Transaction, access: Manager, event: EventRow, what: string, detail: Record<string, unknown>) {
  return recordEntry(tx, { actor: access.actor, action: `event.${what}`, subject: subjectOf(event), detail });
}
