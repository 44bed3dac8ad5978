import { and, count, desc, eq, inArray, min, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, units } from "@/db/schema";
import { eventsBehind, type Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import type { Named } from "@/lib/overview/queries/get-names";

/** A unit with events of its own that lack something, how many they are and since when. */
export type LateUnit = Named & { count: number; since: string };

/** The units with such events, those with most first. */
export function listLate(place: Place, query: FigureQuery): Promise<LateUnit[]> {
  return listWhere(eventsBehind(place, query));
}

/** Those of some units that have such events, wherever the units stand. */
export async function listStillLate(unitIds: string[], query: FigureQuery, now: Date): Promise<Set<string>> {
  if (unitIds.length === 0) return new Set();
  const behind = eventsBehind({ scopeId: "", whole: true, now }, query);
  const found = await listWhere(and(behind, inArray(events.unitId, unitIds)));
  return new Set(found.map((unit) => unit.id));
}

async function listWhere(where: SQL | undefined): Promise<LateUnit[]> {
  const rows = await database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, count: count(), since: min(events.startsOn) })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .where(where)
    .groupBy(units.id, units.name, units.nameEn)
    .orderBy(desc(count()), units.name, units.id);
  return rows.map((row) => ({ ...row, count: Number(row.count), since: row.since ?? "" }));
}
