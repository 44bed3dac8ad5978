import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { people, units } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { Refusal } from "@/lib/actions/form-action";
import { managingRefusal } from "./rules";

type Managing = Access<"people.manage">;
export type Person = typeof people.$inferSelect;
type Found = { ok: true; person: Person } | Refusal;

/** The person within reach whom this actor may manage, locked; or why not. */
export async function findManaged(tx: Transaction, access: Managing, id: string): Promise<Found> {
  const within = and(eq(people.id, id), unitIdWithin(access, people.unitId));
  const [person] = await locked(tx.select().from(people).where(within));
  if (!person) return { ok: false, reason: "not_found" };
  const reason = managingRefusal(access.actor, person);
  return reason ? { ok: false, reason } : { ok: true, person };
}

/** Why nobody can be put into this unit, or null. */
export async function unitRefusal(tx: Transaction, access: Managing, unitId: string): Promise<Refusal | null> {
  const within = and(eq(units.id, unitId), unitIdWithin(access, units.id));
  // Locked, so that the unit cannot be retired at the same time.
  const [unit] = await locked(tx.select().from(units).where(within));
  if (!unit) return { ok: false, reason: "not_found" };
  return unit.retiredAt ? { ok: false, reason: "unit_retired", field: "unitId" } : null;
}

/** Is this the only one left who can sign in as administrator? Locks them all, so that two cannot end each other at once. */
export async function isLastAdministrator(tx: Transaction, person: Person): Promise<boolean> {
  const able = and(eq(people.role, "administrator"), isNull(people.disabledAt), isNotNull(people.passwordHash));
  const administrators = await locked(tx.select({ id: people.id }).from(people).where(able));
  return administrators.length === 1 && administrators[0]?.id === person.id;
}

/** A person as the subject of an audit entry. */
export function subjectOf(person: { id: string; name: string }) {
  return { kind: "person", id: person.id, name: person.name };
}
