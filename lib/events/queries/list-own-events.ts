import { and, asc, count, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { DeskFilter } from "../desk-filter";
import { findInOrder } from "./find-in-order";
import { hasWords } from "./has-words";
import { coHostedEvents, type EventLine, type OwnFilter, ownEvents, selectLines } from "./own-events";

type Reader = Access<"desk.read">;
type Key = { startsAt: Date; id: string };
export type ListPlace = { after?: string; before?: string };

/** How many events one page of the list holds. */
export const ownEventsPerPage = 30;

/** A page of the unit's events, latest first, with the addresses of the pages beside it. */
export async function listOwnEvents(
  access: Reader,
  filter: DeskFilter,
  { place, now }: { place: ListPlace; now: Date },
) {
  const after = keyOf(place.after);
  const before = after ? undefined : keyOf(place.before);
  const from = before ? later(before) : after && earlier(after);
  const rows = await linesFrom(access, { filter, now, from, forward: Boolean(before), limit: ownEventsPerPage + 1 });
  const more = rows.length > ownEventsPerPage;
  const page = rows.slice(0, ownEventsPerPage);
  if (before) page.reverse();
  return {
    events: page,
    next: (before ? true : more) ? cursorOf(page.at(-1)) : null,
    previous: (before ? more : after !== undefined) ? cursorOf(page[0]) : null,
  };
}

/** How many events a filter leaves, counted as far as `most` and one more. */
export async function countOwnEvents(access: Reader, filter: DeskFilter, { now, most }: { now: Date; most: number }) {
  if (isSearched(access, filter))
    return (await findKeys(access, { filter, now, forward: false, limit: most + 1 })).length;
  const found = database()
    .select({ id: events.id })
    .from(events)
    .where(ownEvents(access, filter, now))
    .limit(most + 1)
    .as("found");
  const [row] = await database().select({ count: count() }).from(found);
  return row?.count ?? 0;
}

/** Where a page of the list begins, read from its address. */
export function readListPlace(params: Record<string, string | string[] | undefined>): ListPlace {
  const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
  return { after: text(params.after), before: text(params.before) };
}

/** All events a filter leaves, a slice at a time, latest first: for the spreadsheet. */
export async function* eachOwnEvent(access: Reader, filter: OwnFilter, now: Date): AsyncGenerator<EventLine[]> {
  let last: Key | undefined;
  for (;;) {
    const from = last && earlier(last);
    const slice = await linesFrom(access, { filter, now, from, forward: false, limit: 500 });
    if (slice.length > 0) yield slice;
    last = slice.at(-1);
    if (slice.length < 500) return;
  }
}

type From = { filter: OwnFilter; now: Date; from?: SQL | undefined; forward: boolean; limit: number };

/**
 * The lines from a place on, those led within reach and those held with others in one order. What is led is read by its own
 * index and no further than the page needs; what is held is looked up from the units' side, all of it, and put in order then: a unit's
 * co-hosted events are few beside all events, and who reaches everything holds none with others.
 */
async function linesFrom(access: Reader, { filter, now, from, forward, limit }: From): Promise<EventLine[]> {
  const by = forward ? asc : desc;
  const read = (where: SQL | undefined) =>
    selectLines().where(and(where, from)).orderBy(by(events.startsAt), by(events.id)).limit(limit);
  const [led, held] = await Promise.all([
    filter.as === "coHost" ? [] : read(await ledWithin(access, { filter, now, from, forward, limit })),
    filter.as === "lead" ? [] : read(coHostedEvents(access, filter, now)),
  ]);
  const lines: EventLine[] = [...led, ...held.map((line) => ({ ...line, coHosted: true }))];
  const after = (one: Key, other: Key) =>
    one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);
  return lines.sort((one, other) => (forward ? after(one, other) : after(other, one))).slice(0, limit);
}

/** The condition of what is led; where all events are searched for words, exactly those that the page needs. */
async function ledWithin(access: Reader, asked: From): Promise<SQL | undefined> {
  if (!isSearched(access, asked.filter)) return ownEvents(access, asked.filter, asked.now);
  const found = await findKeys(access, asked);
  return inArray(
    events.id,
    found.map(({ id }) => id),
  );
}

/** Whoever reaches all events finds words through the index; the events of a unit are looked through, by the unit's own index. */
function isSearched(access: Reader, { q, unit }: OwnFilter): boolean {
  return q !== undefined && unit === undefined && access.path.split("/").length <= 3;
}

function findKeys(access: Reader, { filter, now, from, forward, limit }: From): Promise<Key[]> {
  const by = forward ? asc : desc;
  const words = hasWords(filter.q);
  const where = and(ownEvents(access, { ...filter, q: undefined }, now), from);
  const select = (condition: SQL | undefined, rows: number) =>
    database()
      .select({
        ...{ id: events.id, startsAt: events.startsAt },
        fits: sql`case when ${words} then 1 else 0 end`.mapWith((one) => Number(one) === 1),
      })
      .from(events)
      .where(and(where, condition))
      .orderBy(by(events.startsAt), by(events.id))
      .limit(rows);
  return findInOrder<Key>({
    ...{ q: filter.q, descending: !forward, enough: limit },
    walk: (rows) => select(undefined, rows),
    find: (window, last, rows) => select(and(window, words, forward ? later(last) : earlier(last)), rows),
  });
}

/** The years the unit has events in, latest first. */
export async function listOwnYears(access: Reader): Promise<number[]> {
  const rows = await database()
    .selectDistinct({ year: events.year })
    .from(events)
    .where(unitIdWithin(access, events.unitId))
    .orderBy(desc(events.year))
    .limit(30);
  return rows.map((row) => row.year);
}

// The first condition says nothing new, but an index can begin there.
function earlier({ startsAt, id }: Key): SQL | undefined {
  return and(
    lte(events.startsAt, startsAt),
    or(lt(events.startsAt, startsAt), and(eq(events.startsAt, startsAt), lt(events.id, id))),
  );
}

function later({ startsAt, id }: Key): SQL | undefined {
  return and(
    gte(events.startsAt, startsAt),
    or(gt(events.startsAt, startsAt), and(eq(events.startsAt, startsAt), gt(events.id, id))),
  );
}

function cursorOf(line: Key | undefined): string | null {
  return line ? `${line.startsAt.getTime()}-${line.id}` : null;
}

function keyOf(cursor: string | undefined): Key | undefined {
  const found = /^(\d{1,14})-([\w-]{1,64})$/.exec(cursor ?? "");
  return found?.[1] && found[2] ? { startsAt: new Date(Number(found[1])), id: found[2] } : undefined;
}
