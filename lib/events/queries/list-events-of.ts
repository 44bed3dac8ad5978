import { and, asc, count, eq, gt, gte, inArray, lte, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { listInOrder, type PublicEventSummary } from "./list-public-events";
import { isPublic, longestDays } from "./public-events";

/** Of what the events are asked for. */
export type SeriesOf = { venueId: string } | { campaignId: string };

/** The public events of a venue or a campaign that are still to come or under way, as they begin; at most `limit`. */
export async function listComingEventsOf(of: SeriesOf, now: Date, limit: number): Promise<PublicEventSummary[]> {
  const earliest = new Date(now.getTime() - longestDays * 86_400_000);
  const rows = await database()
    .select({ id: events.id })
    .from(events)
    .where(and(belongsTo(of), isPublic(), gt(events.endsAt, now), gte(events.startsAt, earliest)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(limit);
  return listInOrder(rows.map((row) => row.id));
}

/** How many public events of a venue or a campaign are over; what was called off or put off is none. */
export async function countPastEventsOf(of: SeriesOf, now: Date): Promise<number> {
  const took = inArray(events.status, ["published", "submitted", "returned", "approved"]);
  const [row] = await database()
    .select({ found: count() })
    .from(events)
    .where(and(belongsTo(of), took, lte(events.endsAt, now)));
  return Number(row?.found ?? 0);
}

function belongsTo(of: SeriesOf): SQL {
  return "venueId" in of ? eq(events.venueId, of.venueId) : eq(events.campaignId, of.campaignId);
}
