import { and, eq, getTableColumns, ne, not, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, eventAudiences, events } from "@/db/schema";
import { eventsBehind, hasFigure, type Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import type { KeptDimension } from "../dimensions";
import type { Fact } from "./read-facts";

type Column = Exclude<KeptDimension, "group">;
const columns = getTableColumns(events);
const columnOf: Record<Column, SQL> = {
  // The unit below the one asked about is taken out of the path afterwards.
  unit: sql`${columns.unitPath}`,
  street: sql`coalesce(${columns.streetId}, '')`,
  kind: sql`coalesce(${columns.kindId}, '')`,
  campaign: sql`coalesce(${columns.campaignId}, '')`,
  venue: sql`coalesce(${columns.venueId}, '')`,
  format: sql`${columns.format}`,
};

/**
 * A list to read, and whether its events are added or taken away. With `beside` only those of a status, and of what the kept sums speak
 * of: a unit below the topmost one keeps what is held below it, and not its own events.
 */
export type LiveRead = { list: FigureQuery; factor: 1 | -1; beside?: "published" | "returned" };

/** The events of a list, read and added up as the kept sums are: exactly those the list shows. */
export async function readLive(place: Place, { list, beside }: LiveRead, by: KeptDimension[]): Promise<Fact[]> {
  const where = and(eventsBehind(place, list), ownUnit(place.scopeId, list), beside && besideKept(place, beside));
  const facts = by.includes("group") ? await byGroup(by, where) : await byEvent(by, where);
  const unit = by.indexOf("unit");
  if (unit < 0) return facts;
  return facts.map((fact) => ({ ...fact, keys: fact.keys.with(unit, belowIn(fact.keys[unit], place.scopeId)) }));
}

/** The path says it too, but events are found by their unit. */
function ownUnit(scopeId: string, list: FigureQuery): SQL | undefined {
  return list.below === scopeId ? eq(events.unitId, scopeId) : undefined;
}

function besideKept({ scopeId, whole }: Place, status: NonNullable<LiveRead["beside"]>): SQL | undefined {
  return and(eq(events.status, status), whole ? undefined : ne(events.unitId, scopeId));
}

const month = sql<string>`substr(${events.startsOn}, 1, 7)`;
const counted = sql`count(*)`.mapWith(Number);

/** Each event once, with the attendance of all its groups. */
async function byEvent(by: KeptDimension[], where: SQL | undefined): Promise<Fact[]> {
  const keys = by.map((dimension) => columnOf[dimension as Column]);
  const sumOf = (column: typeof attendance.claimed | typeof attendance.approved) =>
    sql`coalesce(sum((select sum(${column}) from ${attendance} where ${attendance.eventId} = ${events.id})), 0)`.mapWith(
      Number,
    );
  const rows = await database()
    .select({
      month,
      ...selected(keys),
      events: counted,
      claimed: sumOf(attendance.claimed),
      approved: sumOf(attendance.approved),
    })
    .from(events)
    .where(where)
    .groupBy(month, ...keys);
  return rows.map((row) => factOf(row, keys.length));
}

/** Each event under every group it served: those with a figure; before there is any, those it is meant for. */
async function byGroup(by: KeptDimension[], where: SQL | undefined): Promise<Fact[]> {
  const keysWith = (group: SQL) => by.map((dimension) => (dimension === "group" ? group : columnOf[dimension]));
  const served = keysWith(sql`${attendance.groupId}`);
  const meant = keysWith(sql`${eventAudiences.groupId}`);
  const anyFigure = database()
    .select({ one: sql`1` })
    .from(attendance)
    .where(and(eq(attendance.eventId, events.id), hasFigure()));
  const [withFigures, without] = await Promise.all([
    database()
      .select({
        month,
        ...selected(served),
        events: counted,
        claimed: sql`coalesce(sum(${attendance.claimed}), 0)`.mapWith(Number),
        approved: sql`coalesce(sum(${attendance.approved}), 0)`.mapWith(Number),
      })
      .from(events)
      .innerJoin(attendance, eq(attendance.eventId, events.id))
      .where(and(where, hasFigure()))
      .groupBy(month, ...served),
    database()
      .select({
        month,
        ...selected(meant),
        events: counted,
        claimed: sql`0`.mapWith(Number),
        approved: sql`0`.mapWith(Number),
      })
      .from(events)
      .innerJoin(eventAudiences, eq(eventAudiences.eventId, events.id))
      .where(and(where, not(sql`exists ${anyFigure}`)))
      .groupBy(month, ...meant),
  ]);
  return [...withFigures, ...without].map((row) => factOf(row, by.length));
}

function selected(keys: SQL[]): { key?: SQL<string>; other?: SQL<string> } {
  const [key, other] = keys as SQL<string>[];
  return { ...(key ? { key } : {}), ...(other ? { other } : {}) };
}

type Read = { month: string; key?: string; other?: string; events: number; claimed: number; approved: number };

function factOf({ key, other, ...fact }: Read, keys: number): Fact {
  return { ...fact, keys: [key, other].slice(0, keys).map((one) => one ?? "") };
}

/** The unit directly below in a path, or the scope itself. */
function belowIn(path: string | undefined, scopeId: string): string {
  const parts = (path ?? "").split("/");
  return parts[parts.indexOf(scopeId) + 1] || scopeId;
}
