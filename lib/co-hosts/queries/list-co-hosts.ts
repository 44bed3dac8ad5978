import { and, asc, eq, inArray } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { coHostUnits, units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";

export type CoHost = { id: string; name: string; nameEn: string | null };

/** The units that hold these events with the leading ones, by event. Public, for events the reader has found: names only. */
export async function readCoHosts(db: Database, eventIds: readonly string[]): Promise<Map<string, CoHost[]>> {
  const byEvent = new Map<string, CoHost[]>();
  if (eventIds.length === 0) return byEvent;
  const rows = await db
    .select({ eventId: coHostUnits.eventId, id: units.id, name: units.name, nameEn: units.nameEn })
    .from(coHostUnits)
    .innerJoin(units, eq(units.id, coHostUnits.unitId))
    .where(and(inArray(coHostUnits.eventId, [...eventIds]), eq(coHostUnits.state, "agreed")))
    .orderBy(asc(coHostUnits.addedAt), asc(units.id));
  for (const { eventId, ...unit } of rows) byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), unit]);
  return byEvent;
}

/** The same of one event. */
export async function listCoHosts(eventId: string): Promise<CoHost[]> {
  return (await readCoHosts(database(), [eventId])).get(eventId) ?? [];
}

/** Those of an event's co-hosts that are within reach. */
export function listOwnCoHosts(access: Access<"desk.read">, eventId: string): Promise<CoHost[]> {
  return database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(coHostUnits)
    .innerJoin(units, eq(units.id, coHostUnits.unitId))
    .where(and(eq(coHostUnits.eventId, eventId), eq(coHostUnits.state, "agreed"), unitWithin(access)))
    .orderBy(asc(units.path));
}
