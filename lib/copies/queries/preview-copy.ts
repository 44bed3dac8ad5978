import { and, asc, eq, ne } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { editions, events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { findAlikeEvents } from "@/lib/events/queries/list-alike-events";
import { dayNote, unknownYearsOf } from "@/lib/series/holidays";
import { daysAfter, daysBetween } from "@/lib/time/zone";
import { type CopyWish, mostCopies } from "../input";
import { sameWeekdayIn } from "../rules";

/**
 * The events within reach that would be held again, each with its new day and what speaks against it: a holiday, a day already past, an
 * alike event there. Those cancelled are not held again.
 */
export async function previewCopy(access: Access<"events.manage">, wish: CopyWish, today: string) {
  const db = database();
  const found = await selectSources(access, wish);
  const rows = found.slice(0, mostCopies);
  const shift = wish.start && rows[0] ? daysBetween(rows[0].event.startsOn, wish.start) : null;
  const lines = [];
  for (const { event, edition } of rows) {
    const to = shift === null ? sameWeekdayIn(event.startsOn, wish.to) : daysAfter(event.startsOn, shift);
    const alike = await findAlikeEvents(db, access, { ...event, id: "", startsOn: to });
    lines.push({
      ...{ id: event.id, title: event.title, startsOn: event.startsOn, edition, to, note: dayNote(to) },
      ...{ past: to < today, alike: alike.map(({ id, title }) => ({ id, title })) },
    });
  }
  return {
    id: newId(),
    lines,
    more: found.length > mostCopies,
    unknownYears: unknownYearsOf(lines.map(({ to }) => to)),
  };
}

function selectSources(access: Access<"events.manage">, { editionId, campaignId, year }: CopyWish) {
  const from = editionId
    ? eq(events.editionId, editionId)
    : and(eq(events.campaignId, campaignId), eq(events.year, year));
  return database()
    .select({ event: events, edition: editions.number })
    .from(events)
    .leftJoin(editions, eq(editions.id, events.editionId))
    .where(and(from, ne(events.status, "cancelled"), unitIdWithin(access, events.unitId)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(mostCopies + 1);
}

export type CopyPreview = Awaited<ReturnType<typeof previewCopy>>;
export type CopyLine = CopyPreview["lines"][number];
