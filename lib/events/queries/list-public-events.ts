import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { campaigns, eventKinds, events, streets, units, venues } from "@/db/schema";
import type { ScheduleFilter } from "../schedule-filter";
import { pageSize, type ScheduleKey, type SchedulePlace } from "../schedule-page";
import { publicStatuses } from "../status";
import { getAudiences, type Named } from "./event-audiences";
import { hasWords } from "./has-words";
import { hasPublicStatus, isChosen, withinDays } from "./public-events";

export type PublicEventSummary = Awaited<ReturnType<typeof listByIds>>[number] & { groups: Named[] };
export type PublicEventPage = {
  events: PublicEventSummary[];
  /** Is there a page before, and one after, in the order of the list? */
  earlier: boolean;
  later: boolean;
};

/** A page of the public schedule: coming events in the order they begin, past ones newest first. Published ones only. */
export async function listPublicEvents(
  filter: ScheduleFilter,
  place: SchedulePlace,
  { now, limit = pageSize }: { now: Date; limit?: number },
): Promise<PublicEventPage> {
  const backward = place.before !== undefined;
  const descending = (filter.past !== undefined) !== backward;
  const where = and(withinDays(filter, now), isChosen(filter), hasWords(filter.q), beyond(place, descending));
  const found = await Promise.all(publicStatuses.map((status) => listKeys(status, where, { descending, limit })));
  const keys = found.flat().sort((a, b) => (descending ? compareKeys(b, a) : compareKeys(a, b)));
  const ids = keys.slice(0, limit).map((key) => key.id);
  if (backward) ids.reverse();
  const more = keys.length > limit;
  return {
    events: await listInOrder(ids),
    earlier: backward ? more : place.after !== undefined,
    later: backward || more,
  };
}

/** These events as the public sees them in a list, in this order; `ids` must be public ones. */
export async function listInOrder(ids: string[]): Promise<PublicEventSummary[]> {
  const [rows, groups] = await Promise.all([listByIds(ids), getAudiences(ids)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, groups: groups.get(id) ?? [] }] : [];
  });
}

/** Asked status by status, so that the index answers each in order and stops at the limit. */
function listKeys(
  status: (typeof publicStatuses)[number],
  where: SQL | undefined,
  { descending, limit }: { descending: boolean; limit: number },
): Promise<ScheduleKey[]> {
  const order = descending ? desc : asc;
  return database()
    .select({ id: events.id, startsAt: events.startsAt })
    .from(events)
    .where(and(hasPublicStatus(status), where))
    .orderBy(order(events.startsAt), order(events.id))
    .limit(limit + 1);
}

function beyond({ after, before }: SchedulePlace, descending: boolean): SQL | undefined {
  const key = after ?? before;
  if (!key) return undefined;
  const reached = descending ? lte : gte;
  const passed = descending ? lt : gt;
  const sameStart = and(eq(events.startsAt, key.startsAt), passed(events.id, key.id));
  // The first condition repeats the second's outer bound, so that the index begins at the key.
  return and(reached(events.startsAt, key.startsAt), or(passed(events.startsAt, key.startsAt), sameStart));
}

function compareKeys(a: ScheduleKey, b: ScheduleKey): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1);
}

function listByIds(ids: string[]) {
  return database()
    .select({
      id: events.id,
      title: events.title,
      status: events.status,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      startsOn: events.startsOn,
      timeZone: events.timeZone,
      format: events.format,
      place: events.place,
      capacity: events.capacity,
      contactPhone: events.contactPhone,
      host: events.host,
      unit: { id: units.id, name: units.name, nameEn: units.nameEn },
      street: { id: streets.id, name: streets.name, nameEn: streets.nameEn },
      venue: { id: venues.id, name: venues.name, nameEn: venues.nameEn },
      kind: { id: eventKinds.id, name: eventKinds.name, nameEn: eventKinds.nameEn },
      campaign: { id: campaigns.id, name: campaigns.name, nameEn: campaigns.nameEn },
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(streets, eq(streets.id, events.streetId))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .where(inArray(events.id, ids));
}
