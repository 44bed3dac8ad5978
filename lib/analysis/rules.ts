import { type FigureQuery, own, without } from "@/lib/figures/input";
import { daysInMonth } from "@/lib/time/zone";
import { monthName } from "@/lib/totals/periods";
import type { Dimension } from "./dimensions";
import { type AnalysisQuery, type Measure, monthsOf } from "./input";

/** What is added up: events, and the attendance they claimed and had approved. */
export type Amount = { events: number; claimed: number; approved: number };

/** A new sum. */
export function noAmount(): Amount {
  return { events: 0, claimed: 0, approved: 0 };
}

/** Adds to a sum, or takes away from it. */
export function addAmount(sum: Amount, more: Amount, factor: 1 | -1 = 1): void {
  sum.events += factor * more.events;
  sum.claimed += factor * more.claimed;
  sum.approved += factor * more.approved;
}

/** The figure of an amount by the chosen measure; there is no average of no events. */
export function figureOf(amount: Amount, measure: Measure, figures: "approved" | "claimed"): number | null {
  if (measure === "events") return amount.events;
  if (measure === "attendance") return amount[figures];
  return amount.events === 0 ? null : amount[figures] / amount.events;
}

/** What part of the whole a figure is; averages are not parts of anything. */
export function shareOf(value: number | null, whole: number | null, measure: Measure): number | null {
  return measure === "average" || value === null || !whole ? null : value / whole;
}

/** The step of a heat table from 1 to 5: even fifths of the largest figure; 0 for nothing. */
export function stepOf(value: number | null, largest: number): number {
  if (!value || largest <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((value / largest) * 5)));
}

/** The key a month has in the rows or columns. */
export function timeKey(dimension: "month" | "quarter", month: number): string {
  return String(dimension === "month" ? month : Math.ceil(month / 3));
}

/** The events an analysis is of, as the list of events asks for them. */
export function listOf(query: AnalysisQuery, thisMonth: number, year = query.year): FigureQuery {
  const { first, last } = monthsOf(query.period, thisMonth);
  return {
    year,
    unit: query.unit,
    part: query.part === "all" ? undefined : query.part,
    figures: query.figures === "claimed" ? "claimed" : undefined,
    ...(first === 1 && last === 12 ? {} : spanOf(year, first, last)),
  };
}

/** The same, narrowed to one row, one column or one cell. */
export function narrowed(list: FigureQuery, conditions: readonly [Dimension, string][], scopeId: string): FigureQuery {
  const query = { ...list };
  for (const [dimension, key] of conditions) Object.assign(query, conditionOf(dimension, key, query, scopeId));
  return query;
}

function conditionOf(dimension: Dimension, key: string, query: FigureQuery, scopeId: string): Partial<FigureQuery> {
  if (dimension === "month") return { month: Number(key) };
  if (dimension === "unit") return { below: key === scopeId ? own : key };
  if (dimension !== "quarter") return { [dimension]: key === "" ? without : key };
  const last = Number(key) * 3;
  const quarter = spanOf(query.year, last - 2, last);
  return {
    from: query.from && query.from > quarter.from ? query.from : quarter.from,
    until: query.until && query.until < quarter.until ? query.until : quarter.until,
  };
}

function spanOf(year: number, first: number, last: number): { from: string; until: string } {
  return { from: `${monthName(year, first)}-01`, until: `${monthName(year, last)}-${daysInMonth(year, last)}` };
}
