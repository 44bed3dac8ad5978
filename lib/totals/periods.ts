import { daysAfter, daysInMonth } from "@/lib/time/zone";

/** A stretch of days, both ends included, as dates "YYYY-MM-DD". */
export type Span = { from: string; to: string };

/**
 * The kept sums that add up to a span inside one year: whole months, and single days of the months that the span cuts or that
 * touch `fine`, where days are wanted.
 */
export function periodsOf({ from, to }: Span, fine: Span): { months: string[]; days: Span[] } {
  const months: string[] = [];
  const days: Span[] = [];
  const year = Number(from.slice(0, 4));
  for (let month = Number(from.slice(5, 7)); month <= Number(to.slice(5, 7)); month++) {
    const name = monthName(year, month);
    const whole = { from: `${name}-01`, to: `${name}-${daysInMonth(year, month)}` };
    const part = { from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to };
    const touched = fine.from <= whole.to && fine.to >= whole.from;
    if (!touched && part.from === whole.from && part.to === whole.to) months.push(name);
    else days.push(part);
  }
  return { months, days };
}

/** All of a year. */
export function yearSpan(year: number): Span {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** "2026-03". */
export function monthName(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** A span in stretches of so many days, the last one shorter: what is long to read in one go is read in them. */
export function stretchesOf({ from, to }: Span, days: number): Span[] {
  const stretches: Span[] = [];
  for (let first = from; first <= to; first = daysAfter(first, days)) {
    const last = daysAfter(first, days - 1);
    stretches.push({ from: first, to: last < to ? last : to });
  }
  return stretches;
}
