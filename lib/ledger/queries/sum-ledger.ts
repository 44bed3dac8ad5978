import { asc, eq, type SQLWrapper, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, audienceGroups, events, onlineViews } from "@/db/schema";
import { eventsBehind, type Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import { sumEventsBehind } from "@/lib/figures/queries";
import type { LedgerSum } from "../rules";

/** What the whole ledger of a query adds up to, by the database: with every group and online measure of its events. */
export async function sumLedger(place: Place, query: FigureQuery): Promise<LedgerSum> {
  const where = eventsBehind(place, query);
  const [counted, groups, online] = await Promise.all([
    sumEventsBehind(place, query),
    database()
      .select({ key: attendance.groupId, claimed: total(attendance.claimed), approved: total(attendance.approved) })
      .from(events)
      .innerJoin(attendance, eq(attendance.eventId, events.id))
      .where(where)
      .groupBy(attendance.groupId),
    database()
      .select({ key: onlineViews.measure, claimed: total(onlineViews.claimed), approved: total(onlineViews.approved) })
      .from(events)
      .innerJoin(onlineViews, eq(onlineViews.eventId, events.id))
      .where(where)
      .groupBy(onlineViews.measure),
  ]);
  return {
    events: counted.events,
    counting: counted.counting,
    claimed: groups.reduce((sum, { claimed }) => sum + claimed, 0),
    approved: groups.reduce((sum, { approved }) => sum + approved, 0),
    groups: byKey(groups),
    online: byKey(online),
  };
}

/** The audience groups that are columns of a ledger: those in use, and retired ones it has figures of. */
export async function listLedgerGroups(sum: LedgerSum) {
  const all = await database()
    .select()
    .from(audienceGroups)
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
  const shown = all.filter((group) => group.retiredAt === null || sum.groups.has(group.id));
  return shown.map(({ id, name, nameEn }) => ({ id, name, nameEn }));
}
export type LedgerGroup = Awaited<ReturnType<typeof listLedgerGroups>>[number];

// PostgreSQL gives sums as text.
const total = (column: SQLWrapper) => sql`coalesce(sum(${column}), 0)`.mapWith(Number);

function byKey<Key>(rows: { key: Key; claimed: number; approved: number }[]) {
  return new Map(rows.map(({ key, ...sum }) => [key, sum]));
}
