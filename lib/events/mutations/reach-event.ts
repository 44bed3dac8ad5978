import { and, eq } from "drizzle-orm";
import { events, units } from "@/db/schema";
import { held, locked, type Transaction } from "@/db/transaction";
import { type Access, unitIdWithin, unitWithin } from "@/lib/access/access";
import type { Subject } from "@/lib/audit/trail";

export type EventRow = typeof events.$inferSelect;
export type UnitRow = typeof units.$inferSelect;

/** The event, locked, when it is within reach; someone else's is simply not found. */
export async function reachEvent(tx: Transaction, access: Access, id: string): Promise<EventRow | undefined> {
  const [event] = await locked(
    tx
      .select()
      .from(events)
      .where(and(eq(events.id, id), unitIdWithin(access, events.unitId))),
  );
  return event;
}

/** The unit when it is within reach and not retired; it cannot be moved or retired until the transaction ends. */
export async function reachUnit(tx: Transaction, access: Access, id: string): Promise<UnitRow | undefined> {
  const [unit] = await held(
    tx
      .select()
      .from(units)
      .where(and(eq(units.id, id), unitWithin(access))),
  );
  return unit && !unit.retiredAt ? unit : undefined;
}

/** The event as the subject of an audit entry. */
export function subjectOf(event: Pick<EventRow, "id" | "title">): Subject {
  return { kind: "event", id: event.id, name: event.title };
}

/** A refusal with its code, and the field it belongs to. */
export function refused(reason: string, field?: string): Refusal {
  return field ? { ok: false, reason, field } : { ok: false, reason };
}

/** `shown` travels back with the refused form: what has to be looked at before it is sent again. */
export type Refusal = { ok: false; reason: string; field?: string; shown?: string };
