import { and, asc, count, eq, gt, inArray, isNull, ne, notInArray, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, people, units } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { type Access, unitWithin } from "@/lib/access/access";
import { containing } from "@/lib/lists/containing";
import { unitKinds } from "./input";
import type { UnitHolds } from "./rules";

type Reader = Access<"units.manage"> | Access<"people.manage">;
export type Unit = typeof units.$inferSelect;
export type UnitRow = Pick<
  Unit,
  "id" | "name" | "nameEn" | "kind" | "parentId" | "path" | "peerGroup" | "retiredAt"
> & {
  below: number;
};

/** The unit where the right of this person begins: the root for an administrator. */
export async function getTopUnit(access: Reader): Promise<Unit | null> {
  const top = access.path === "/" ? isNull(units.parentId) : eq(units.path, access.path);
  const [found] = await database().select().from(units).where(top);
  return found ?? null;
}

/** One unit within reach. */
export async function getUnit(access: Reader, id: string): Promise<Unit | null> {
  const [found] = await database()
    .select()
    .from(units)
    .where(and(eq(units.id, id), unitWithin(access)));
  return found ?? null;
}

/** The units directly below some units, each with how many are directly below it; at most `limit` of them. */
export async function listUnitsBelow(access: Reader, parentIds: string[], limit = 400): Promise<UnitRow[]> {
  if (parentIds.length === 0) return [];
  return listUnitRows(and(inArray(units.parentId, parentIds), unitWithin(access)), limit);
}

/** Units within reach whose name contains the text. */
export async function searchUnits(access: Reader, text: string, limit = 100): Promise<UnitRow[]> {
  return listUnitRows(and(unitWithin(access), or(containing(units.name, text), containing(units.nameEn, text))), limit);
}

async function listUnitRows(where: SQL | undefined, limit: number): Promise<UnitRow[]> {
  const { id, name, nameEn, kind, parentId, path, peerGroup, retiredAt } = units;
  const rows = await database()
    .select({ id, name, nameEn, kind, parentId, path, peerGroup, retiredAt })
    .from(units)
    .where(where)
    .orderBy(asc(units.createdAt), asc(units.name), asc(units.id))
    .limit(limit);
  const below = await countBelow(rows.map((row) => row.id));
  return rows.map((row) => ({ ...row, below: below.get(row.id) ?? 0 })).sort(byKind);
}

/** Subdistricts before schools before bases, as the list of kinds has them; the rest of the order is kept. */
function byKind(one: Pick<Unit, "kind">, other: Pick<Unit, "kind">): number {
  return unitKinds.indexOf(one.kind) - unitKinds.indexOf(other.kind);
}

async function countBelow(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: units.parentId, below: count() })
    .from(units)
    .where(inArray(units.parentId, ids))
    .groupBy(units.parentId);
  return new Map(rows.map((row) => [row.id ?? "", Number(row.below)]));
}

/** The units from the top of this person's reach down to one unit, by their ids in its path. */
export async function listAncestors(access: Reader, path: string): Promise<Unit[]> {
  const ids = path.split("/").filter(Boolean);
  if (ids.length === 0) return [];
  const found = await database()
    .select()
    .from(units)
    .where(and(inArray(units.id, ids), unitWithin(access)));
  return found.sort((a, b) => a.path.length - b.path.length);
}

export type UnitChoice = { id: string; name: string; nameEn: string | null; depth: number };

/** Active units to choose from, as a tree in reading order; with many, only those whose name contains the text. */
export async function listUnitChoices(access: Reader, text = "", limit = 400) {
  const rows = await database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, kind: units.kind, parentId: units.parentId })
    .from(units)
    .where(and(unitWithin(access), isNull(units.retiredAt), text ? containing(units.name, text) : undefined))
    .orderBy(asc(units.createdAt), asc(units.id))
    .limit(limit + 1);
  return { choices: inTreeOrder(rows.slice(0, limit).sort(byKind)), more: rows.length > limit };
}

function inTreeOrder(rows: (Omit<UnitChoice, "depth"> & { parentId: string | null })[]): UnitChoice[] {
  const known = new Set(rows.map((row) => row.id));
  const below = new Map<string, typeof rows>();
  for (const row of rows) {
    const parent = row.parentId && known.has(row.parentId) ? row.parentId : "";
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const walk = (parent: string, depth: number): UnitChoice[] =>
    (below.get(parent) ?? []).flatMap((row) => [
      { id: row.id, name: row.name, nameEn: row.nameEn, depth },
      ...walk(row.id, depth + 1),
    ]);
  return walk("", 0);
}

/** What a unit still holds, itself and not those below: its people, its events to come, its active units. */
export async function getUnitHolds(access: Reader, id: string): Promise<UnitHolds> {
  const unit = await getUnit(access, id);
  return unit ? countHolds(database(), id) : { people: 0, upcomingEvents: 0, units: 0 };
}

/** The same count inside a transaction that is about to retire the unit. */
export async function countHolds(reader: Transaction | ReturnType<typeof database>, id: string): Promise<UnitHolds> {
  const [persons] = await reader
    .select({ found: count() })
    .from(people)
    .where(and(eq(people.unitId, id), isNull(people.disabledAt)));
  const [coming] = await reader
    .select({ found: count() })
    .from(events)
    .where(and(eq(events.unitId, id), gt(events.startsAt, new Date()), ne(events.status, "cancelled")));
  const [below] = await reader
    .select({ found: count() })
    .from(units)
    .where(and(eq(units.parentId, id), isNull(units.retiredAt)));
  return {
    people: Number(persons?.found ?? 0),
    upcomingEvents: Number(coming?.found ?? 0),
    units: Number(below?.found ?? 0),
  };
}

/** Active units within reach where nobody can sign in or is invited: nothing can be reported from them. */
export async function listUnitsWithoutPeople(access: Reader, limit = 200) {
  const staffed = database().select({ id: people.unitId }).from(people).where(isNull(people.disabledAt));
  const where = and(unitWithin(access), isNull(units.retiredAt), notInArray(units.id, staffed));
  const [total] = await database().select({ found: count() }).from(units).where(where);
  return { units: await listUnitRows(where, limit), total: Number(total?.found ?? 0) };
}

/** The peer groups in use, to choose from or add to. */
export async function listPeerGroups(access: Reader): Promise<string[]> {
  const rows = await database().selectDistinct({ name: units.peerGroup }).from(units).where(unitWithin(access));
  return rows.flatMap((row) => row.name ?? []).sort((a, b) => a.localeCompare(b, "zh-CN"));
}

/** How many units are within reach, and how many of them are retired. */
export async function countUnits(access: Reader): Promise<{ all: number; retired: number }> {
  const [found] = await database()
    .select({ all: count(), retired: count(units.retiredAt) })
    .from(units)
    .where(unitWithin(access));
  return { all: Number(found?.all ?? 0), retired: Number(found?.retired ?? 0) };
}
