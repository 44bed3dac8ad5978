import { and, between, eq, gt, inArray, isNull, like, lt, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { database } from "@/db/connection";
import { events, sums, units } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import type { Part } from "@/lib/events/status";
import { daysAfter, instantOf, localDate } from "@/lib/time/zone";
import { type Cell, dayCellsOf, none } from "./cells";
import { readCounted } from "./counted";
import { monthName, periodsOf, type Span, yearSpan } from "./periods";
import { addFigures, type Figures, figuresByKey, noFigures, type PartRow, partOfSum } from "./rules";

export type Dimension = Cell["dimension"];
/** Where totals are asked for: a unit with what is below it, at a moment of the clock. */
export type Asked = { scopeId: string; now: Date };

/** The unit whose totals the public sees: the root of the tree, the whole programme. Null before setup. */
export async function getProgrammeUnitId(): Promise<string | null> {
  const [root] = await database().select({ id: units.id }).from(units).where(isNull(units.parentId));
  return root?.id ?? null;
}

/** The unit whose totals are asked for when it is within reach, by default the widest one; else null. */
export async function getTotalsScope(
  access: Access<"totals.read"> | Access<"desk.read">,
  unitId?: string,
): Promise<string | null> {
  const asked = unitId ?? (access.path === "/" ? await getProgrammeUnitId() : access.actor.unitId);
  if (!asked) return null;
  const within = and(eq(units.id, asked), like(units.path, `${access.path}%`));
  const [unit] = await database().select({ id: units.id }).from(units).where(within);
  return unit?.id ?? null;
}

/** The figures of a year or part of it, in the four parts. */
export async function getTotal(asked: Asked, span: Span): Promise<Figures> {
  const byKey = await getBreakdown(asked, "total", span);
  return byKey.get(none) ?? noFigures();
}

/**
 * The figures by unit directly below (the scope's own events under its own id), campaign, kind, audience group or online measure.
 * An event counts under each of its groups: the attendance of groups adds up to the total, their events do not (counting rule 3).
 */
export async function getBreakdown(asked: Asked, dimension: Dimension, span: Span): Promise<Map<string, Figures>> {
  return figuresByKey(await readRows(asked, dimension, span), (row) => row.key);
}

/** The figures of each month of a year, January first. */
export async function getMonths(asked: Asked, year: number): Promise<Figures[]> {
  const rows = await readRows(asked, "total", yearSpan(year), "month");
  const byMonth = figuresByKey(rows, (row) => row.period.slice(0, 7));
  return Array.from({ length: 12 }, (_, month) => byMonth.get(monthName(year, month + 1)) ?? noFigures());
}

/** The figures of each month of a year by key of a breakdown, January first. */
export async function getMonthsByKey(
  asked: Asked,
  dimension: Dimension,
  year: number,
): Promise<Map<string, Figures[]>> {
  const rows = await readRows(asked, dimension, yearSpan(year), "month");
  const byKey = new Map<string, Figures[]>();
  for (const [place, name] of Array.from({ length: 12 }, (_, month) => monthName(year, month + 1)).entries()) {
    const inMonth = rows.filter((row) => row.period.startsWith(name));
    for (const [key, figures] of figuresByKey(inMonth, (row) => row.key)) {
      const months = byKey.get(key) ?? Array.from({ length: 12 }, noFigures);
      months[place] = figures;
      byKey.set(key, months);
    }
  }
  return byKey;
}

/** Adds several figures to one. */
export function totalOf(figures: Iterable<Figures>): Figures {
  let total = noFigures();
  for (const each of figures) total = addFigures(total, each);
  return total;
}

/** With the grain "month" rows of several months stay apart; else only their keys do. */
async function readRows(asked: Asked, dimension: Dimension, span: Span, grain?: "month"): Promise<PartRow[]> {
  const today = localDate(asked.now);
  // Today the clock divides planned from held; events of other time zones can be a day apart (`readNear`).
  const aroundNow = { from: today, to: today };
  const [kept, live] = await Promise.all([
    readKept(asked.scopeId, dimension, { span, aroundNow, grain }),
    readAroundNow(asked, dimension, { span, aroundNow }),
  ]);
  return [...kept, ...live];
}

type Window = { span: Span; aroundNow: Span };

/**
 * The kept sums, without the published events around now, added up by the database: a year of days is many rows. Months and
 * stretches of days are asked for one by one: joined by "or" the database would read every day of every year.
 */
async function readKept(
  scopeId: string,
  dimension: Dimension,
  { span, aroundNow, grain }: Window & { grain: "month" | undefined },
): Promise<PartRow[]> {
  const { months, days } = periodsOf(span, aroundNow);
  const periods = [
    ...(months.length > 0 ? [inArray(sums.period, months)] : []),
    ...days.map((stretch) => between(sums.period, stretch.from, stretch.to)),
  ];
  // Of rows on the same side of now one period speaks for all (`partOfSum`).
  const side = sql`case when ${sums.period} < ${aroundNow.from} then 0 when ${sums.period} > ${aroundNow.to} then 2 else 1 end`;
  const month = grain && sql`substr(${sums.period}, 1, 7)`;
  const rows = await Promise.all(
    periods.map((period) =>
      database()
        .select({ ...added, key: sums.key, status: sums.status, counts: sums.counts })
        .from(sums)
        .where(and(eq(sums.scopeId, scopeId), eq(sums.dimension, dimension), period))
        .groupBy(sums.key, sums.status, sums.counts, side, ...(month ? [month] : [])),
    ),
  );
  return rows.flat().flatMap((row) => {
    const part = partOfSum(row, aroundNow);
    // A cell whose events have all gone elsewhere stays as a row of zeros.
    return part && row.events !== 0 ? [{ ...row, part }] : [];
  });
}

const added = {
  period: sql<string>`min(${sums.period})`,
  events: sql`sum(${sums.events})`.mapWith(Number),
  claimed: sql`sum(${sums.claimed})`.mapWith(Number),
  approved: sql`sum(${sums.approved})`.mapWith(Number),
};

/** The published events around now, each judged by its own start. */
async function readAroundNow(asked: Asked, dimension: Dimension, { span }: Window): Promise<PartRow[]> {
  return (await readNear(asked)).filter(
    (row) => row.dimension === dimension && row.period >= span.from && row.period <= span.to,
  );
}

type NearRow = PartRow & Pick<Cell, "dimension">;
const perRead = 500;

/** All their cells at once, and once in a request: a page of totals asks for many breakdowns of the same moment. */
const readNear = cache(async ({ scopeId, now }: Asked): Promise<NearRow[]> => {
  const today = localDate(now);
  const dayBefore = new Date(now.getTime() - day);
  const dayAfter = new Date(now.getTime() + day);
  const startsOfToday = between(
    events.startsAt,
    instantOf(daysAfter(today, -1), "00:00", "UTC"),
    instantOf(daysAfter(today, 2), "00:00", "UTC"),
  );
  const [near, notYet, already] = await Promise.all([
    readPublished(scopeId, and(startsOfToday, eq(events.startsOn, today))),
    // Where the clock is behind ours, yesterday's events may still be to come; where it is ahead, tomorrow's have begun.
    readPublished(
      scopeId,
      and(between(events.startsAt, now, dayAfter), gt(events.startsAt, now), lt(events.startsOn, today)),
    ),
    readPublished(scopeId, and(between(events.startsAt, dayBefore, now), gt(events.startsOn, today))),
  ]);
  const isPlanned = (event: { startsAt: Date }) => event.startsAt > now;
  const rows = await Promise.all([
    rowsOf(scopeId, near.filter(isPlanned), "planned"),
    rowsOf(
      scopeId,
      near.filter((event) => !isPlanned(event)),
      "unreported",
    ),
    rowsOf(scopeId, notYet, "planned"),
    rowsOf(scopeId, notYet, "unreported", -1),
    rowsOf(scopeId, already, "unreported"),
    rowsOf(scopeId, already, "planned", -1),
  ]);
  return rows.flat();
});

const day = 86_400_000;

function readPublished(scopeId: string, when: SQL | undefined) {
  return database()
    .select({ id: events.id, startsAt: events.startsAt })
    .from(events)
    .where(and(eq(events.status, "published"), when, like(events.unitPath, `%/${scopeId}/%`)));
}

/** The cells of some events as rows of one part; with a factor of -1 they take away what the kept sums say otherwise. */
async function rowsOf(scopeId: string, found: { id: string }[], part: Part, factor = 1): Promise<NearRow[]> {
  const cells = new Map<string, Cell>();
  for (let from = 0; from < found.length; from += perRead) {
    const ids = found.slice(from, from + perRead).map((event) => event.id);
    for (const counted of await readCounted(database(), ids)) dayCellsOf(counted, scopeId, cells);
  }
  return [...cells.values()].map((cell) => ({
    ...cell,
    events: factor * cell.events,
    claimed: factor * cell.claimed,
    approved: factor * cell.approved,
    part,
  }));
}
