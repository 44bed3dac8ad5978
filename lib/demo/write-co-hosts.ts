import { and, asc, eq, gt, gte, inArray, ne } from "drizzle-orm";
import { demoCoHostMessage } from "@/db/demo/content/co-hosts";
import { unitId, type World, type WorldUnit } from "@/db/demo/world";
import { insertMany } from "@/db/insert-many";
import { coHostUnits, events } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { refreshSearchText } from "@/lib/events/mutations/refresh-search-text";

type Row = typeof coHostUnits.$inferInsert;
type Led = Pick<typeof events.$inferSelect, "id" | "unitId" | "status" | "startsOn" | "createdAt">;

/** One event of so many is held with another unit of its street. */
const everySo = 19;
const publicNow = ["published", "submitted", "returned", "approved"] as const;

const columns = {
  ...{ id: events.id, unitId: events.unitId, status: events.status },
  ...{ startsOn: events.startsOn, createdAt: events.createdAt },
};

/** Events of this year and the last that two units of one street hold together, and one that a unit asks to hold with another. */
export async function writeCoHosts(tx: Transaction, world: World, today: string): Promise<void> {
  const since = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const led = await tx
    .select(columns)
    .from(events)
    .where(and(gte(events.startsOn, since), inArray(events.status, [...publicNow])))
    .orderBy(asc(events.startsOn), asc(events.id));
  const some = led.filter((_, place) => place % everySo === 0).flatMap((event, place) => heldRow(world, event, place));
  const shown = shownRows(
    world,
    led.filter(({ id }) => !some.some(({ eventId }) => eventId === id)),
    today,
  );
  const rows = [...some, ...shown];
  const asked = await askedRow(tx, world, today);
  await insertMany(tx, coHostUnits, [
    ...rows,
    ...asked.filter((row) => !rows.some(({ eventId }) => eventId === row.eventId)),
  ]);
  for (let from = 0; from < rows.length; from += 500) {
    const ids = rows.slice(from, from + 500).map(({ eventId }) => eventId);
    await refreshSearchText(tx, inArray(events.id, ids));
  }
}

function heldRow(world: World, event: Led, place: number): Row[] {
  const leader = world.units.find((unit) => unit.id === event.unitId);
  const beside = world.units.filter((unit) => leader && isBeside(leader, unit));
  const partner = beside[place % Math.max(1, beside.length)];
  return leader && partner ? [{ ...rowOf(event, partner), state: "agreed", addedBy: leader.organiserId }] : [];
}

/** Units of one street, or two subdistricts; none above the other. */
function isBeside(one: WorldUnit, other: WorldUnit): boolean {
  const related = one.path.startsWith(other.path) || other.path.startsWith(one.path);
  const near = one.street === other.street || (one.kind === "subdistrict" && other.kind === "subdistrict");
  return other.street !== null && near && !related;
}

/** What the demo's organiser finds at the desk: a few that are over and the next one, led by other units. */
function shownRows(world: World, led: readonly Led[], today: string): Row[] {
  const own = world.units.find((unit) => unit.key === "mishixiang");
  const leaders = new Map(world.units.filter((unit) => own && isBeside(own, unit)).map((unit) => [unit.id, unit]));
  const theirs = led.filter(({ unitId }) => leaders.has(unitId));
  const over = theirs.filter(({ status, startsOn }) => status === "approved" && startsOn < today).slice(-3);
  const next = theirs.filter(({ status, startsOn }) => status === "published" && startsOn > today).slice(0, 1);
  return [...over, ...next].flatMap((event) => {
    const leader = leaders.get(event.unitId);
    return own && leader ? [{ ...rowOf(event, own), state: "agreed", addedBy: leader.organiserId }] : [];
  });
}

/** Something on the desk of the demo's organiser to answer. */
async function askedRow(tx: Transaction, world: World, today: string): Promise<Row[]> {
  const asker = world.units.find((unit) => unit.key === "base-water");
  const [event] = await tx
    .select(columns)
    .from(events)
    .where(
      and(
        ...[eq(events.unitId, unitId("mishixiang")), eq(events.status, "published")],
        ...[gt(events.startsOn, today), ne(events.format, "online")],
      ),
    )
    .orderBy(asc(events.startsOn), asc(events.id))
    .limit(1);
  if (!asker || !event) return [];
  return [{ ...rowOf(event, asker), state: "asked", message: demoCoHostMessage, addedBy: asker.organiserId }];
}

function rowOf(event: Led, unit: WorldUnit) {
  return { eventId: event.id, unitId: unit.id, unitPath: unit.path, addedAt: event.createdAt };
}
