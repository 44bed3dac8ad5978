import { and, asc, eq, inArray } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { coHostUnits, units } from "@/db/schema";

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
