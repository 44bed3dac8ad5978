import { and, asc, count, desc, eq, gt, lt, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import type { DeskFilter } from "../desk-filter";
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

type From = { filter: OwnFilter; now: Date; from: SQL | undefined; forward: boolean; limit: number };

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
    filter.as === "coHost" ? [] : read(ownEvents(access, filter, now)),
    filter.as === "lead" ? [] : read(coHostedEvents(access, filter, now)),
  ]);
  const lines: EventLine[] = [...led, ...held.map((line) => ({ ...line, coHosted: true }))];
  const after = (one: Key, other: Key) =>
    one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);
  return lines.sort((one, other) => (forward ? after(one, other) : after(other, one))).slice(0, limit);
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

function earlier({ startsAt, id }: Key): SQL | undefined {
  return or(lt(events.startsAt, startsAt), and(eq(events.startsAt, startsAt), lt(events.id, id)));
}

function later({ startsAt, id }: Key): SQL | undefined {
  return or(gt(events.startsAt, startsAt), and(eq(events.startsAt, startsAt), gt(events.id, id)));
}

function cursorOf(line: Key | undefined): string | null {
  return line ? `${line.startsAt.getTime()}-${line.id}` : null;
}

function keyOf(cursor: string | undefined): Key | undefined {
  const found = /^(\d{1,14})-([\w-]{1,64})$/.exec(cursor ?? "");
  return found?.[1] && found[2] ? { startsAt: new Date(Number(found[1])), id: found[2] } : undefined;
}
