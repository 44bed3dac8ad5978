import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, campaigns, eventKinds, events, onlineViews, units } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { type Part, partOf } from "@/lib/events/status";
import { findFigure } from "@/lib/statistics/queries/get-form";
import { eventsOfRow, noEvents } from "@/lib/statistics/queries/row-conditions";
import { isMoment } from "@/lib/time/moment";
import { getProgrammeUnitId, getTotalsScope } from "@/lib/totals/queries";
import { eventsBehind, type Place } from "./conditions";
import type { FigureQuery } from "./input";

const rowsPerPage = 50;

/** One event of the list, with the figures it brings to the sum: null where nobody has reported, which is not zero. */
export type EventBehind = {
  id: string;
  title: string;
  startsAt: Date;
  startsOn: string;
  timeZone: string;
  unitName: string;
  unitNameEn: string | null;
  campaignName: string | null;
  campaignNameEn: string | null;
  kindName: string | null;
  kindNameEn: string | null;
  counts: boolean;
  part: Part;
  claimed: number | null;
  approved: number | null;
};
export type SumBehind = { events: number; counting: number; claimed: number; approved: number };

/** The place a query asks about when it is within reach, else null. */
export async function getPlace(access: Access<"totals.read">, unitId: string | undefined, now: Date) {
  const scopeId = await getTotalsScope(access, unitId);
  if (!scopeId) return null;
  return { scopeId, whole: scopeId === (await getProgrammeUnitId()), now } satisfies Place;
}

/** A page of the events behind a figure by date, and where the next page begins. The place comes from `getPlace`. */
export async function listEventsBehind(place: Place, query: FigureQuery, limit = rowsPerPage) {
  const oldest = query.order === "oldest";
  const by = oldest ? asc : desc;
  const found = await database()
    .select(columns)
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .where(and(await whereBehind(place, query), afterCursor(query.after, oldest)))
    .orderBy(by(events.startsOn), by(events.startsAt), by(events.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const figures = await figuresOf(
    page.map((event) => event.id),
    query,
  );
  const rows: EventBehind[] = page.map(({ status, ...event }) => ({
    ...event,
    // The query let through only events that belong to a part.
    part: partOf({ status, startsAt: event.startsAt }, place.now) ?? "planned",
    ...(figures.get(event.id) ?? { claimed: null, approved: null }),
  }));
  return { rows, next: last ? cursorOf(last) : null };
}

/** The sum of the whole list, over the events themselves and not from the kept sums. */
export async function sumEventsBehind(place: Place, query: FigureQuery): Promise<SumBehind> {
  const where = await whereBehind(place, query);
  const [counted, added] = await Promise.all([
    database()
      .select({ events: count(sql`1`), counting: count(sql`case when ${events.counts} then 1 end`) })
      .from(events)
      .where(where),
    sumFigures(where, query),
  ]);
  return { events: 0, counting: 0, ...counted[0], ...added };
}

/** What the list's events bring to the sum, without counting them: a tenth of the time where few have such figures. */
export async function sumFiguresBehind(place: Place, query: FigureQuery): Promise<Added> {
  return sumFigures(await whereBehind(place, query), query);
}

type Added = Pick<SumBehind, "claimed" | "approved">;

async function sumFigures(where: SQL | undefined, { online, group }: FigureQuery): Promise<Added> {
  const figures = online ? onlineViews : attendance;
  const narrowed = online ? eq(onlineViews.measure, online) : group ? eq(attendance.groupId, group) : undefined;
  const [added] = await database()
    .select({ claimed: total(figures.claimed), approved: total(figures.approved) })
    .from(events)
    .innerJoin(figures, eq(figures.eventId, events.id))
    .where(and(where, narrowed));
  return added ?? { claimed: 0, approved: 0 };
}

/** How many units the list is of, and how many groups that meet again and again: what some figures of the return count. */
export async function countDistinctBehind(place: Place, query: FigureQuery) {
  const [counted] = await database()
    .select({
      units: count(sql`distinct ${events.unitPath}`),
      groups: count(sql`distinct ${events.unitPath} || ${events.title}`),
    })
    .from(events)
    .where(await whereBehind(place, query));
  return { units: 0, groups: 0, ...counted };
}

/** The conditions of the query, with the rule of a row of the return where one is asked for. */
async function whereBehind(place: Place, query: FigureQuery): Promise<SQL | undefined> {
  if (!query.return) return eventsBehind(place, query);
  const figure = await findFigure(query.return);
  const rule = figure?.year === query.year ? eventsOfRow(figure.row, figure.part) : noEvents;
  return and(eventsBehind(place, query), rule);
}

/** All events behind a figure, a page at a time: for files. */
export async function* eachEventBehind(place: Place, query: FigureQuery): AsyncGenerator<EventBehind> {
  let after: string | null = "";
  while (after !== null) {
    const page = await listEventsBehind(place, { ...query, after: after || undefined }, 500);
    yield* page.rows;
    after = page.next;
  }
}

const columns = {
  id: events.id,
  title: events.title,
  startsAt: events.startsAt,
  startsOn: events.startsOn,
  timeZone: events.timeZone,
  status: events.status,
  counts: events.counts,
  unitName: units.name,
  unitNameEn: units.nameEn,
  campaignName: campaigns.name,
  campaignNameEn: campaigns.nameEn,
  kindName: eventKinds.name,
  kindNameEn: eventKinds.nameEn,
};

// PostgreSQL gives sums and counts as text.
const count = (what: SQL) => sql`count(${what})`.mapWith(Number);
const total = (column: SQLWrapper) => sql`coalesce(sum(${column}), 0)`.mapWith(Number);

async function figuresOf(ids: string[], { group, online }: FigureQuery) {
  const figures = new Map<string, { claimed: number | null; approved: number | null }>();
  if (ids.length === 0) return figures;
  const rows = online
    ? await database()
        .select()
        .from(onlineViews)
        .where(and(inArray(onlineViews.eventId, ids), eq(onlineViews.measure, online)))
    : await database()
        .select()
        .from(attendance)
        .where(and(inArray(attendance.eventId, ids), group ? eq(attendance.groupId, group) : undefined));
  for (const { eventId, claimed, approved } of rows) {
    const known = figures.get(eventId);
    figures.set(eventId, { claimed: plus(known?.claimed, claimed), approved: plus(known?.approved, approved) });
  }
  return figures;
}

/** Nothing and nothing stays nothing; it does not become zero. */
function plus(a: number | null | undefined, b: number | null): number | null {
  return a == null ? b : a + (b ?? 0);
}

function cursorOf(event: { startsOn: string; startsAt: Date; id: string }): string {
  return [event.startsOn, event.startsAt.getTime(), event.id].join("_");
}

function afterCursor(cursor: string | undefined, oldest: boolean): SQL | undefined {
  const [day, time, id] = cursor?.split("_") ?? [];
  if (!day || !time || !id || !isMoment(Number(time))) return undefined;
  const beyond = oldest ? gt : lt;
  const startsAt = new Date(Number(time));
  const sameDay = and(
    eq(events.startsOn, day),
    or(beyond(events.startsAt, startsAt), and(eq(events.startsAt, startsAt), beyond(events.id, id))),
  );
  // The first condition says nothing new, but an index can begin there.
  return and(oldest ? gte(events.startsOn, day) : lte(events.startsOn, day), or(beyond(events.startsOn, day), sameDay));
}
