import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { getPlace, sumEventsBehind } from "@/lib/figures/queries";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { getTotal } from "@/lib/totals/queries";
import { type Dimension, dimensions } from "./dimensions";
import { type AnalysisQuery, readAnalysis } from "./input";
import { type Analysis, getAnalysis } from "./queries/get-analysis";
import { type Amount, narrowed } from "./rules";
import { cellKey, noCompared } from "./table";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const now = new Date();
const year = Number(localDate(now).slice(0, 4));
const reader = accessOf("coordinator", "totals.read");

test("every cell, row and column of every two dimensions equals the list it opens, for any unit, part and period", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 45, seed: 31 }));
  await moveSchool();
  await liveAll(fc.sample(anyLife, { numRuns: 15, seed: 32 }));
  let compared = 0;
  for (const [place, [rows, columns]] of everyTwo().entries()) {
    const unit = Object.values(unitIds)[place % 4];
    const part = (["approved", "approved", "all", "unreported", "planned", "waiting"] as const)[place % 6];
    const period = (["year", "todate", "q4", "11", "year"] as const)[place % 5];
    compared += await compareAll(
      readAnalysis({ rows, columns, unit, part, period, year: String(year - (place % 2)) }, year),
    );
  }
  expect(compared).toBeGreaterThan(300);
}, 240_000);

test("rows and columns add up to the total but for groups, of which an event has several", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 40, seed: 8 }));
  for (const [rows, columns] of everyTwo()) {
    const analysis = await analysed({ rows, columns, period: "year" });
    const sum = (values: Iterable<Amount>) => [...values].reduce((total, { events }) => total + events, 0);
    if (rows !== "group") expect(sum(amounts(analysis.rowTally)), `${rows}`).toBe(analysis.total.current.events);
    if (columns !== "group") expect(sum(amounts(analysis.columnTally)), columns).toBe(analysis.total.current.events);
    if (rows === "group" || columns === "group") continue;
    expect(sum(amounts(analysis.cells)), `${rows} and ${columns}`).toBe(analysis.total.current.events);
  }
  const { total, place } = await analysed({ period: "year" });
  const figures = (await getTotal({ scopeId: place.scopeId, now }, { from: `${year}-01-01`, to: `${year}-12-31` }))
    .approved;
  expect(total.current).toEqual({ events: figures.events, claimed: figures.claimed, approved: figures.approved });
});

test("a unit out of reach has no analysis", async () => {
  const canal = accessOf("canalCoordinator", "totals.read");
  expect(await getAnalysis(canal, readAnalysis({ unit: unitIds.hill }, year), now)).toBeNull();
  expect((await getAnalysis(canal, readAnalysis({}, year), now))?.place.scopeId).toBe(unitIds.canal);
});

function everyTwo(): [Dimension, Dimension][] {
  return dimensions.flatMap((rows) =>
    dimensions.filter((columns) => columns !== rows).map((columns) => [rows, columns] as [Dimension, Dimension]),
  );
}

async function analysed(asked: Record<string, string | undefined>): Promise<Analysis> {
  const found = await getAnalysis(reader, readAnalysis(asked, year), now);
  if (!found) throw new Error("out of reach");
  return found;
}

const amounts = (tally: Analysis["cells"]) => [...tally.values()].map(({ current }) => current);

/** Each figure of an analysis, of this year and the one before, against its list; tells how many events it has compared. */
async function compareAll(query: AnalysisQuery): Promise<number> {
  const found = await getAnalysis(reader, query, now);
  const place = await getPlace(reader, query.unit, now);
  if (!found || !place || !query.columns) throw new Error("out of reach");
  const { rows, columns } = query;
  const conditions: [{ current: Amount; before: Amount }, [Dimension, string][]][] = [[found.total, []]];
  for (const row of found.rows.keys) conditions.push([found.rowTally.get(row) ?? noCompared(), [[rows, row]]]);
  for (const column of found.columns.keys)
    conditions.push([found.columnTally.get(column) ?? noCompared(), [[columns, column]]]);
  for (const row of found.rows.keys) {
    for (const column of found.columns.keys) {
      const cell = found.cells.get(cellKey(row, column)) ?? noCompared();
      conditions.push([
        cell,
        [
          [rows, row],
          [columns, column],
        ],
      ]);
    }
  }
  for (const [figures, narrowing] of conditions) {
    for (const [when, list] of [
      ["current", found.list],
      ["before", found.before],
    ] as const) {
      const { counting, ...listed } = await sumEventsBehind(place, narrowed(list, narrowing, place.scopeId));
      expect(figures[when], `${when} ${JSON.stringify(narrowing)} of ${JSON.stringify(query)}`).toEqual(listed);
    }
  }
  return found.total.current.events + found.total.before.events;
}

/** From now on the school stands under the other subdistrict; what it did before stays where it was. */
function moveSchool() {
  return transaction((tx) =>
    tx
      .update(units)
      .set({ parentId: unitIds.hill, path: "/u-root/u-hill/u-school/" })
      .where(eq(units.id, unitIds.school)),
  );
}
