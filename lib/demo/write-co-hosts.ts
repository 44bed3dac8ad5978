import { and, asc, eq, gt, gte, inArray, ne } from "drizzle-orm";
import { demoCoHostMessage } from "@/db/demo/content/co-hosts";
import { unitId, type World, type WorldUnit } from "@/db/demo/world";
import { insertMany } from "@/db/insert-many";
import { coHostUnits, events } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { refreshSearchText } from "@/lib/events/mutations/refresh-search-text";

type Row = typeof coHostUnits.$inferInsert;
type Led = Pick<typeof events.$inferSelect, "id" | "unitId" | "createdAt">;

/** One event of so many is held with another unit of its street. */
const everySo = 19;
const publicNow = ["published", "submitted", "returned", "approved"] as const;

/** Events of this year and the last that two units of one street hold together, and one that a unit asks to hold with another. */
export async function writeCoHosts(tx: Transaction, world: World, today: string): Promise<void> {
  const since = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const led = await tx
    .select({ id: events.id, unitId: events.unitId, createdAt: events.createdAt })
    .from(events)
    .where(and(gte(events.startsOn, since), inArray(events.status, [...publicNow])))
    .orderBy(asc(events.startsOn), asc(events.id));
  const rows = led.filter((_, place) => place % everySo === 0).flatMap((event, place) => heldRow(world, event, place));
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
  const beside = world.units.filter(
    (unit) => unit.street !== null && unit.street === leader?.street && unit !== leader,
  );
  const partner = beside[place % Math.max(1, beside.length)];
  return leader && partner ? [{ ...rowOf(event, partner), state: "agreed", addedBy: leader.organiserId }] : [];
}

/** Something on the desk of the demo's organiser to answer. */
async function askedRow(tx: Transaction, world: World, today: string): Promise<Row[]> {
  const asker = world.units.find((unit) => unit.key === "base-water");
  const [event] = await tx
    .select({ id: events.id, unitId: events.unitId, createdAt: events.createdAt })
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
