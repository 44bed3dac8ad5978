import { and, between, eq, gte, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import { events } from "@/db/schema";
import { daysAfter, instantOf } from "@/lib/time/zone";
import { lastDayOf, longestBack, type Placed } from "../likely-same";

/** What the rule looks at, as columns. */
export const placedColumns = {
  ...{ id: events.id, title: events.title, startsOn: events.startsOn, timeZone: events.timeZone },
  ...{ startsAt: events.startsAt, endsAt: events.endsAt, unitId: events.unitId },
  ...{ venueId: events.venueId, streetId: events.streetId, place: events.place },
};

const day = 86_400_000;

/**
 * The events that share a day with one and could be near it, each by an index of its own: those of its street and those without one by
 * street and day, those of its venue and its unit by their times. Whether they are likely the same, the rule says.
 */
export function couldBeSame(event: Placed): SQL | undefined {
  const { startsOn, unitId, venueId, streetId, place, timeZone } = event;
  const first = daysAfter(startsOn, -longestBack);
  const onDays = between(events.startsOn, first, lastDayOf(event));
  const from = instantOf(startsOn, "00:00", timeZone);
  // A day to spare for other time zones; the rule compares local days.
  const since = new Date(instantOf(first, "00:00", timeZone).getTime() - day);
  const until = new Date(event.endsAt.getTime() + day);
  const inTime = and(gte(events.startsAt, since), lte(events.startsAt, until));
  const nearby = [
    streetId ? and(eq(events.streetId, streetId), onDays) : undefined,
    venueId ? and(eq(events.venueId, venueId), inTime) : undefined,
    and(eq(events.unitId, unitId), inTime),
    // Only words for the place tell these apart.
    place ? and(isNull(events.streetId), onDays) : undefined,
    place && !streetId ? and(eq(events.startsOn, startsOn), isNotNull(events.place)) : undefined,
  ];
  return and(gte(events.endsAt, new Date(from.getTime() - day)), or(...nearby));
}
