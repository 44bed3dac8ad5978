import { and, between, eq, inArray, or, sql } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { attendance, events, records, venues } from "@/db/schema";
import { couldBeSame, placedColumns } from "@/lib/events/queries/likely-same-candidates";
import { type Flag, flagsOf, type Judged, type Nearby, type Reported, thresholds } from "../flags";

const day = 86_400_000;

/**
 * The flags of several records at once, by event: three queries, however many records. For records that the caller has found within
 * reach; what they are compared with may be another unit's, of which only the title is shown.
 */
export async function readFlags(db: Database, eventIds: readonly string[]): Promise<Map<string, Flag[]>> {
  const judged = await readJudged(db, eventIds);
  const [reported, nearby] = await Promise.all([readReported(db, judged), readNearby(db, judged)]);
  return new Map(judged.map((one) => [one.id, flagsOf(one, reported.get(one.unitId) ?? [], nearby)]));
}

async function readJudged(db: Database, eventIds: readonly string[]): Promise<Judged[]> {
  if (eventIds.length === 0) return [];
  const rows = await db
    .select({
      ...placedColumns,
      ...{ campaignId: events.campaignId, kindId: events.kindId, format: events.format },
      ...{ places: events.capacity, venueSize: venues.capacity },
      ...{ countedBy: records.countedBy, evidence: records.evidence },
      total: claimedTotal,
    })
    .from(events)
    .innerJoin(records, eq(records.eventId, events.id))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .where(inArray(events.id, [...eventIds]));
  return rows.map(({ places, venueSize, countedBy, evidence, format, ...event }) => ({
    ...event,
    size: format === "online" ? null : (places ?? venueSize),
    estimated: countedBy === "estimate",
    evidenceMissing: evidence === "missing",
  }));
}

const claimedTotal =
  sql`(select sum(${attendance.claimed}) from ${attendance} where ${attendance.eventId} = ${events.id})`.mapWith(
    (total: unknown) => (total === null ? null : Number(total)),
  );

/** What these units reported in the year before the records: by the index of a unit's events. */
async function readReported(db: Database, judged: readonly Judged[]): Promise<Map<string, Reported[]>> {
  const byUnit = new Map<string, Reported[]>();
  if (judged.length === 0) return byUnit;
  const moments = judged.map((event) => event.startsAt.getTime());
  const from = new Date(Math.min(...moments) - thresholds.days * day);
  const rows = await db
    .select({
      ...{ id: events.id, title: events.title, startsAt: events.startsAt, unitId: events.unitId },
      ...{ campaignId: events.campaignId, kindId: events.kindId },
      total: claimedTotal,
    })
    .from(events)
    .where(
      and(
        inArray(events.unitId, [...new Set(judged.map((event) => event.unitId))]),
        between(events.startsAt, from, new Date(Math.max(...moments))),
        inArray(events.status, ["submitted", "approved"]),
      ),
    );
  for (const { unitId, total, ...event } of rows) {
    if (total === null) continue;
    const known = byUnit.get(unitId);
    if (known) known.push({ ...event, total });
    else byUnit.set(unitId, [{ ...event, total }]);
  }
  return byUnit;
}

/** Events that could be the same as one of these: by the same indexes and the same rule as at the desk. */
async function readNearby(db: Database, judged: readonly Judged[]): Promise<Nearby[]> {
  if (judged.length === 0) return [];
  return db
    .select(placedColumns)
    .from(events)
    .where(
      and(or(...judged.map(couldBeSame)), inArray(events.status, ["published", "submitted", "returned", "approved"])),
    );
}
