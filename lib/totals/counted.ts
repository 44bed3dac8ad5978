import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { keptQueryOfIds } from "@/db/kept-query";
import { attendance, coHostUnits, eventAudiences, events, onlineViews } from "@/db/schema";
import { type Counted, groupsServed } from "./cells";

/** Of which events something is kept in the sums. */
export const countedStatuses: Counted["status"][] = ["published", "submitted", "returned", "approved"];

/** What the sums see of these events: only those that count somewhere, as they stand in this database or transaction. */
export async function readCounted(tx: Database, ids: string[]): Promise<Counted[]> {
  if (ids.length === 0) return [];
  const found = await readEvents(tx, ids);
  // Not a condition of the query: SQLite would look for the statuses, which are many, and not for the ids.
  const rows = found.filter((row) => countedStatuses.includes(row.status));
  const intended = await readAudiences(tx, ids);
  const figures = await readAttendance(tx, ids);
  const online = await readViews(tx, ids);
  const held = await readHeld(tx, ids);
  const heldOf = byEvent(held);
  const intendedOf = byEvent(intended);
  const figuresOf = byEvent(figures);
  const onlineOf = byEvent(online);
  return rows.map((row) => ({
    ...row,
    groups: groupsServed(
      (intendedOf.get(row.id) ?? []).map((audience) => audience.groupId),
      figuresOf.get(row.id) ?? [],
    ),
    online: onlineOf.get(row.id) ?? [],
    heldWith: (heldOf.get(row.id) ?? []).map(({ unitPath }) => unitPath),
  }));
}

const readEvents = keptQueryOfIds((tx, ids) =>
  tx
    .select({
      id: events.id,
      unitPath: events.unitPath,
      startsOn: events.startsOn,
      campaignId: events.campaignId,
      kindId: events.kindId,
      streetId: events.streetId,
      venueId: events.venueId,
      format: events.format,
      status: events.status,
      counts: events.counts,
    })
    .from(events)
    .where(inArray(events.id, ids)),
);
const readAttendance = keptQueryOfIds((tx, ids) =>
  tx.select().from(attendance).where(inArray(attendance.eventId, ids)),
);
const readViews = keptQueryOfIds((tx, ids) => tx.select().from(onlineViews).where(inArray(onlineViews.eventId, ids)));
const readHeld = keptQueryOfIds((tx, ids) =>
  tx
    .select({ eventId: coHostUnits.eventId, unitPath: coHostUnits.unitPath })
    .from(coHostUnits)
    .where(and(inArray(coHostUnits.eventId, ids), eq(coHostUnits.state, "agreed"))),
);

/** The groups these events are meant for. */
export const readAudiences = keptQueryOfIds((tx, ids) =>
  tx.select().from(eventAudiences).where(inArray(eventAudiences.eventId, ids)),
);

/** Rows of many events, by the event. */
export function byEvent<Row extends { eventId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.eventId, [...(grouped.get(row.eventId) ?? []), row]);
  return grouped;
}
