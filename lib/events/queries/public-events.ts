import { and, eq, exists, gt, gte, inArray, isNotNull, lt, lte, ne, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { eventAudiences, events } from "@/db/schema";
import { daysAfter, instantOf, localDate } from "@/lib/time/zone";
import { daysOf, type ScheduleFilter } from "../schedule-filter";
import { publicStatuses } from "../status";

/** No session lasts longer: it lets the index of starts answer what is still under way. */
export const longestDays = 366;

/** The condition "the public may see it". What was called off before it was ever published stays inside. */
export function isPublic(): SQL | undefined {
  return and(inArray(events.status, [...publicStatuses]), wasShown());
}

/** For a query that names one public status itself. */
export function hasPublicStatus(status: (typeof publicStatuses)[number]): SQL | undefined {
  return and(eq(events.status, status), status === "cancelled" ? wasShown() : undefined);
}

function wasShown(): SQL | undefined {
  return or(ne(events.status, "cancelled"), isNotNull(events.publishedAt));
}

/** The condition of the schedule's days: coming (or under way), or past, and within the days asked for. */
export function withinDays(filter: ScheduleFilter, now: Date): SQL | undefined {
  const { from, to } = daysOf(filter, localDate(now));
  const opening = from ? instantOf(from, "00:00") : undefined;
  const closing = to ? instantOf(daysAfter(to, 1), "00:00") : undefined;
  const earliest = filter.past ? opening : new Date(Math.max(now.getTime(), opening?.getTime() ?? 0));
  return and(
    filter.past ? and(lte(events.endsAt, now), lte(events.startsAt, now)) : gt(events.endsAt, now),
    earliest && gte(events.startsAt, new Date(earliest.getTime() - longestDays * 86_400_000)),
    opening && gt(events.endsAt, opening),
    closing && lt(events.startsAt, closing),
  );
}

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
