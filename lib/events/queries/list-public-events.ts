import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { campaigns, eventKinds, events, streets, units, venues } from "@/db/schema";
import type { ScheduleFilter } from "../schedule-filter";
import { pageSize, type ScheduleKey, type SchedulePlace } from "../schedule-page";
import { publicStatuses } from "../status";
import { getAudiences, type Named } from "./event-audiences";
import { findInOrder } from "./find-in-order";
import { hasWords } from "./has-words";
import { daysAsked, hasPublicStatus, isChosen, isPublic } from "./public-events";

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
  const manner = { descending: (filter.past !== undefined) !== backward, limit: limit + 1 };
  const chosen = and(isChosen(filter), beyond(place.after ?? place.before, manner.descending));
  const days = daysAsked(filter, now);
  const [short, lasting] = await Promise.all([
    listShort(and(days.short, chosen), filter.q, manner),
    days.lasting ? listKeys(and(days.lasting, chosen, hasWords(filter.q)), manner) : [],
  ]);
  const keys = inOrder([...short, ...lasting], manner);
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

type Manner = { descending: boolean; limit: number };
type Walked = ScheduleKey & { fits: boolean };

function listShort(where: SQL | undefined, q: string | undefined, manner: Manner): Promise<ScheduleKey[]> {
  const words = hasWords(q);
  const { descending, limit } = manner;
  if (!words) return walk(where, undefined, manner);
  return findInOrder<ScheduleKey>({
    ...{ q, descending, enough: limit },
    walk: (rows) => walk(where, words, { descending, limit: rows }),
    find: (window, after, rows) =>
      listKeys(and(window, words, isPublic(), where, beyond(after, descending)), { descending, limit: rows }),
  });
}

/** Asked status by status, so that the index answers each in order and stops at the limit. */
async function walk(where: SQL | undefined, words: SQL | undefined, manner: Manner): Promise<Walked[]> {
  const found = await Promise.all(
    publicStatuses.map((status) => listKeys(and(hasPublicStatus(status), where), manner, words)),
  );
  return inOrder(found.flat(), manner);
}

async function listKeys(where: SQL | undefined, { descending, limit }: Manner, words?: SQL): Promise<Walked[]> {
  const order = descending ? desc : asc;
  const fits = words
    ? sql`case when ${words} then 1 else 0 end`.mapWith((one) => Number(one) === 1)
    : sql`1`.mapWith(() => true);
  return database()
    .select({ id: events.id, startsAt: events.startsAt, fits })
    .from(events)
    .where(where)
    .orderBy(order(events.startsAt), order(events.id))
    .limit(limit);
}

function inOrder<Key extends ScheduleKey>(keys: Key[], { descending, limit }: Manner): Key[] {
  return keys.sort((a, b) => (descending ? compareKeys(b, a) : compareKeys(a, b))).slice(0, limit);
}

function beyond(key: ScheduleKey | undefined, descending: boolean): SQL | undefined {
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
