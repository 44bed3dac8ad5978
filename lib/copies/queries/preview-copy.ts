import { and, asc, eq, ne } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { daysAfter } from "@/lib/time/zone";
import { type CopyWish, mostCopies } from "../input";
import { sameWeekdayNextYear } from "../rules";

/** The events within reach that would be held again, each with its new day; those cancelled are not. */
export async function previewCopy(access: Access<"events.manage">, wish: CopyWish) {
  const from = wish.edition
    ? eq(events.editionId, wish.edition)
    : and(eq(events.campaignId, wish.campaign), eq(events.year, wish.year));
  const rows = await database()
    .select({ id: events.id, title: events.title, startsOn: events.startsOn })
    .from(events)
    .where(and(from, ne(events.status, "cancelled"), unitIdWithin(access, events.unitId)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(mostCopies);
  const dayOf = (date: string) => (wish.edition ? daysAfter(date, wish.days) : sameWeekdayNextYear(date));
  return { id: newId(), lines: rows.map((event) => ({ ...event, to: dayOf(event.startsOn) })) };
}

export type CopyPreview = Awaited<ReturnType<typeof previewCopy>>;
