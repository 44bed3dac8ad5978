import { and, between, eq, gt, inArray, like, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, sums } from "@/db/schema";
import { daysAfter, daysInMonth, instantOf, localDate } from "@/lib/time/zone";
import { monthName } from "@/lib/totals/periods";
import { type Figures, figuresByKey, noFigures, type PartRow } from "@/lib/totals/rules";

/** The figures of each month of a year for many units at once, each with what is below it, January first. */
export async function listUnitMonths(ids: string[], year: number, now: Date): Promise<Map<string, Figures[]>> {
  const byUnit = new Map(ids.map((id) => [id, Array.from({ length: 12 }, noFigures)]));
  if (ids.length === 0) return byUnit;
  const months = Array.from({ length: 12 }, (_, place) => monthName(year, place + 1));
  const current = localDate(now).slice(0, 7);
  const rows = await database()
    .select()
    .from(sums)
    .where(and(inArray(sums.scopeId, ids), eq(sums.dimension, "total"), inArray(sums.period, months)));
  const rowsOf = new Map<string, PartRow[]>();
  const add = (id: string, row: PartRow) => void (rowsOf.get(id)?.push(row) ?? rowsOf.set(id, [row]));
  for (const row of rows) add(row.scopeId, { ...row, part: partOfMonth(row, current) });
  for (const events of months.includes(current) ? await countToCome(current, now) : []) {
    for (const id of events.unitPath.split("/").filter((part) => byUnit.has(part)))
      for (const row of moved(events)) add(id, row);
  }
  for (const [id, ofUnit] of byUnit) {
    const figures = figuresByKey(rowsOf.get(id) ?? [], ({ period }) => period);
    for (const [place, month] of months.entries()) ofUnit[place] = figures.get(month) ?? noFigures();
  }
  return byUnit;
}

/** Published events of this month count as held until those still to come are moved over. */
function partOfMonth({ status, period }: { status: string; period: string }, current: string): PartRow["part"] {
  if (status === "approved") return "approved";
  if (status === "submitted") return "waiting";
  return status === "published" && period > current ? "planned" : "unreported";
}

type ToCome = { unitPath: string; counts: boolean; events: number; period: string };

function moved({ counts, events: number, period }: ToCome): PartRow[] {
  const none = { key: "", period, counts, claimed: 0, approved: 0 };
  return [
    { ...none, part: "unreported", events: -number },
    { ...none, part: "planned", events: number },
  ];
}

/** The published events of this month that have not begun. */
async function countToCome(month: string, now: Date): Promise<ToCome[]> {
  const last = `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
  // A local date is never further than a day from the same date in UTC.
  const until = instantOf(daysAfter(last, 2), "00:00", "UTC");
  const found = await database()
    .select({ unitPath: events.unitPath, counts: events.counts, events: sql`count(*)`.mapWith(Number) })
    .from(events)
    .where(
      and(
        eq(events.status, "published"),
        between(events.startsAt, now, until),
        gt(events.startsAt, now),
        like(events.startsOn, `${month}-%`),
      ),
    )
    .groupBy(events.unitPath, events.counts);
  return found.map((row) => ({ ...row, period: month }));
}
