import { between, eq, or, sql } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { crossSums, sums } from "@/db/schema";
import { ofOneMoment } from "@/db/snapshot";
import { monthName } from "./periods";
import { cellsOfMonth, monthsOfEvents, type YearMonth } from "./sums";

type Figures = { events: number; claimed: number; approved: number };
/** A kept sum that is not what the events add up to; null where there should be none, or is none. */
export type Difference = { sum: string; kept: Figures | null; right: Figures | null };

/**
 * Adds everything up anew from the events, month by month, and names each kept sum that is another. It changes nothing and keeps nobody
 * from writing: each month is read as it is at one moment.
 */
export async function checkSums(
  told: (difference: Difference) => void,
  progress?: (month: string) => void,
): Promise<{ sums: number; differences: number }> {
  const result = { sums: 0, differences: 0 };
  for (const month of await ofOneMoment(() => monthsToCheck(database()))) {
    const { checked, differences } = await ofOneMoment(() => checkMonth(database(), month));
    result.sums += checked;
    result.differences += differences.length;
    differences.forEach(told);
    progress?.(monthName(month.year, month.month));
  }
  return result;
}

/** The months of events, and those for which anything is kept: the last event of a month may have gone. */
async function monthsToCheck(at: Database): Promise<YearMonth[]> {
  const held = await monthsOfEvents(at);
  // Of days too: they may be all that is left of a month.
  const monthOf = (period: typeof sums.period | typeof crossSums.month) => sql<string>`substr(${period}, 1, 7)`;
  const kept = await at.selectDistinct({ month: monthOf(sums.period) }).from(sums);
  const crossed = await at.selectDistinct({ month: monthOf(crossSums.month) }).from(crossSums);
  const names = [
    ...held.map(({ year, month }) => monthName(year, month)),
    ...[...kept, ...crossed].map(({ month }) => month),
  ];
  return [...new Set(names)].sort().map((name) => ({ year: Number(name.slice(0, 4)), month: Number(name.slice(5)) }));
}

async function checkMonth(at: Database, month: YearMonth) {
  const name = monthName(month.year, month.month);
  const { cells, crossCells } = await cellsOfMonth(at, month);
  const inMonth = (period: typeof sums.period | typeof crossSums.month) =>
    or(eq(period, name), between(period, `${name}-01`, `${name}-31`));
  const kept = await at.select().from(sums).where(inMonth(sums.period));
  const crossed = await at.select().from(crossSums).where(inMonth(crossSums.month));
  const right = figuresByName([...cells.values(), ...crossCells.values()]);
  const found = figuresByName([...kept, ...crossed]);
  const all = new Set([...right.keys(), ...found.keys()]);
  const differences = [...all].flatMap((sum): Difference[] => {
    const [one, other] = [found.get(sum) ?? null, right.get(sum) ?? null];
    return isSame(one, other) ? [] : [{ sum, kept: one, right: other }];
  });
  return { checked: all.size, differences };
}

/** Sums by all that names them; those whose events have all gone elsewhere stay as zeros and say nothing. */
function figuresByName(rows: readonly (Figures & Record<string, unknown>)[]): Map<string, Figures> {
  const named = new Map<string, Figures>();
  for (const { events, claimed, approved, ...names } of rows) {
    if (events === 0 && claimed === 0 && approved === 0) continue;
    const name = Object.keys(names)
      .sort()
      .map((key) => `${key} ${names[key]}`)
      .join(", ");
    named.set(name, { events, claimed, approved });
  }
  return named;
}

function isSame(one: Figures | null, other: Figures | null): boolean {
  if (!one || !other) return one === other;
  return one.events === other.events && one.claimed === other.claimed && one.approved === other.approved;
}
