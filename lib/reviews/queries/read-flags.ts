import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { attendance, events, records, venues } from "@/db/schema";
import { findLikelySame } from "@/lib/events/queries/find-likely-same";
import { placedColumns } from "@/lib/events/queries/likely-same-candidates";
import { type Flag, flagsOf, type Judged } from "../flags";
import { readReported } from "./read-reported";

/**
 * The flags of several records at once, by event: a few queries, however many records, each reading no more than so much for a record.
 * For records that the caller has found within reach; what they are compared with may be another unit's, of which only the title is shown.
 */
export async function readFlags(db: Database, eventIds: readonly string[]): Promise<Map<string, Flag[]>> {
  const judged = await readJudged(db, eventIds);
  const [reported, alike] = await Promise.all([
    readReported(db, judged),
    findLikelySame(db, judged, ["published", "submitted", "returned", "approved"]),
  ]);
  return new Map(judged.map((one) => [one.id, flagsOf(one, reported.get(one.id) ?? [], alike.get(one.id) ?? [])]));
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
