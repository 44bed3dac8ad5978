import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { mostDates } from "../scope";

export type SeriesEvent = Awaited<ReturnType<typeof listSeriesEvents>>[number];

/** The events of a series in the order of its rule. */
export function listSeriesEvents(access: Access<"desk.read">, seriesId: string) {
  return database()
    .select({
      id: events.id,
      status: events.status,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      startsOn: events.startsOn,
      timeZone: events.timeZone,
      seriesOwn: events.seriesOwn,
    })
    .from(events)
    .where(and(eq(events.seriesId, seriesId), unitIdWithin(access, events.unitId)))
    .orderBy(asc(events.seriesOn))
    .limit(mostDates + 1);
}
