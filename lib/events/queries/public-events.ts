import { and, eq, exists, gt, gte, inArray, isNotNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { eventAudiences, events, lasting } from "@/db/schema";
import { daysAfter, instantOf, localDate } from "@/lib/time/zone";
import { daysOf, type ScheduleFilter } from "../schedule-filter";
import { publicStatuses } from "../status";

/** No session lasts longer: what is still under way began at most so long ago. */
export const longestDays = 366;

/** The condition "the public may see it". What was called off before it was ever published stays inside. */
export function isPublic(): SQL | undefined {
  return and(inArray(events.status, [...publicStatuses]), wasShown());
}

/** The same for the few that last long: nothing but their own index is to answer it. */
function isPublicAside(): SQL | undefined {
  return and(inArray(sql`${events.status} || ''`, [...publicStatuses]), wasShown());
}

/** For a query that names one public status itself. */
export function hasPublicStatus(status: (typeof publicStatuses)[number]): SQL | undefined {
  return and(eq(events.status, status), status === "cancelled" ? wasShown() : undefined);
}

function wasShown(): SQL | undefined {
  return or(ne(events.status, "cancelled"), isNotNull(events.publishedAt));
}

/** The days of the schedule: those of a day at most, in the order they begin, and the few that last longer and began before. */
export type Days = {
  short: SQL | undefined;
  lasting: SQL | undefined /** What is short begins no earlier. */;
  earliest?: Date;
};

/** The conditions of the schedule's days: coming (or under way), or past, and within the days asked for. No event meets both. */
export function daysAsked(filter: ScheduleFilter, now: Date): Days {
  const { from, to } = daysOf(filter, localDate(now));
  const opening = from ? instantOf(from, "00:00") : undefined;
  const closing = to ? instantOf(daysAfter(to, 1), "00:00") : undefined;
  const earliest = filter.past ? opening : new Date(Math.max(now.getTime(), opening?.getTime() ?? 0));
  const asked = and(
    filter.past ? and(lte(events.endsAt, now), lte(events.startsAt, now)) : gt(events.endsAt, now),
    opening && gt(events.endsAt, opening),
    closing && lt(events.startsAt, closing),
  );
  if (!earliest) return { short: asked, lasting: undefined };
  const dayBefore = daysEarlier(earliest, 1);
  return {
    earliest: dayBefore,
    short: and(asked, gte(events.startsAt, dayBefore)),
    lasting: and(
      isPublicAside(),
      asked,
      lasting,
      gte(events.startsAt, daysEarlier(earliest, longestDays)),
      lt(events.startsAt, dayBefore),
    ),
  };
}

const daysEarlier = (moment: Date, days: number) => new Date(moment.getTime() - days * 86_400_000);

/** The condition of what is chosen: group, street, campaign, kind, on site or online. */
export function isChosen(filter: ScheduleFilter): SQL | undefined {
  return and(
    filter.group ? isFor(filter.group) : undefined,
    filter.street ? eq(events.streetId, filter.street) : undefined,
    filter.campaign ? eq(events.campaignId, filter.campaign) : undefined,
    filter.kind ? eq(events.kindId, filter.kind) : undefined,
    filter.format ? inArray(events.format, [filter.format, "hybrid"]) : undefined,
  );
}

function isFor(groupId: string): SQL {
  return exists(
    database()
      .select({ eventId: eventAudiences.eventId })
      .from(eventAudiences)
      .where(and(eq(eventAudiences.eventId, events.id), eq(eventAudiences.groupId, groupId))),
  );
}
