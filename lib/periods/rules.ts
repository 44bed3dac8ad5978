import { readPeriod } from "@/lib/reports/period";
import { monthName } from "@/lib/totals/periods";

/** The months ("2026-03") a closed period ("2026-03", "2026-Q1", "2026") covers; none when it is no period. */
export function monthsOf(said: string): string[] {
  const period = readPeriod(said);
  if (!period) return [];
  const [first, last] = [Number(period.span.from.slice(5, 7)), Number(period.span.to.slice(5, 7))];
  return Array.from({ length: last - first + 1 }, (_, place) => monthName(period.year, first + place));
}

/** Only what is over can be closed: its last day lies before today. */
export function isOver(said: string, today: string): boolean {
  const period = readPeriod(said);
  return period !== null && period.span.to < today;
}

/** Which of the closed periods closes a month: the narrowest, since that is the one that can be opened alone. */
export function closedBy<Closed extends { period: string }>(month: string, closed: readonly Closed[]): Closed | null {
  const covering = closed.filter(({ period }) => monthsOf(period).includes(month));
  return covering.toSorted((one, other) => other.period.length - one.period.length)[0] ?? null;
}
