import { and, eq, exists, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { coHostUnits, events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

/** The condition "a unit within reach holds this event with others", for a query of events. Asking to is not holding. */
export function coHostedWithin(access: Access): SQL {
  const within = and(
    eq(coHostUnits.eventId, events.id),
    eq(coHostUnits.state, "agreed"),
    unitIdWithin(access, coHostUnits.unitId),
  );
  return exists(database().select({ id: coHostUnits.eventId }).from(coHostUnits).where(within));
}

/** The condition "one of the units within reach leads or holds this event", for a query that names the event. */
export function seenWithin(access: Access): SQL | undefined {
  return or(unitIdWithin(access, events.unitId), coHostedWithin(access));
}

/** "A unit within reach leads this event", as a column. */
export function leadWithin(access: Access) {
  return unitIdWithin(access, events.unitId).mapWith(Boolean);
}
