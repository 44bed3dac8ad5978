import fc from "fast-check";
import { expect, test } from "vitest";
import type { Amount } from "./rules";
import { type Compared, cellKey, noCompared, others, restOf, type Tally, tallied, withOthers } from "./table";

const fact = fc.record({
  row: fc.constantFrom("a", "b", "c", "d"),
  column: fc.constantFrom("x", "y", "z"),
  month: fc.constantFrom("2026-01", "2026-07", "2025-03"),
  events: fc.integer({ min: 0, max: 9 }),
  claimed: fc.integer({ min: 0, max: 900 }),
  approved: fc.integer({ min: 0, max: 900 }),
});

test("with all others, rows and columns add up to their totals, whatever is shown one by one", () => {
  const shownOf = (keys: string[]) => fc.subarray(keys);
  fc.assert(
    fc.property(fc.array(fact), shownOf(["a", "b", "c", "d"]), shownOf(["x", "y", "z"]), (facts, rows, columns) => {
      const total = tallied(facts, 2026, () => "").get("") ?? noCompared();
      const margins = {
        rows: tallied(facts, 2026, ({ row }) => row),
        columns: tallied(facts, 2026, ({ column }) => column),
        total,
      };
      const within = facts.filter(({ row, column }) => rows.includes(row) && columns.includes(column));
      const cells = tallied(within, 2026, ({ row, column }) => cellKey(row, column));
      // A row's cell in a column that is not shown is known only from the row's total.
      withOthers(cells, margins, { rows, columns, moreRows: true, moreColumns: true });
      for (const row of [...rows, others]) {
        const parts = [...columns, others].map((column) => cells.get(cellKey(row, column)) ?? noCompared());
        expect(restOf(margins.rows.get(row) ?? noCompared(), parts)).toEqual(noCompared());
      }
      for (const column of [...columns, others]) {
        const parts = [...rows, others].map((row) => cells.get(cellKey(row, column)) ?? noCompared());
        expect(restOf(margins.columns.get(column) ?? noCompared(), parts)).toEqual(noCompared());
      }
      expect(sum(margins.rows, [...rows, others])).toBe(total.current.events);
    }),
  );
});

function sum(tally: Tally, keys: string[]): number {
  const amounts = keys.map((key): Amount => (tally.get(key) ?? noCompared()).current);
  return amounts.reduce((events, amount) => events + amount.events, 0);
}

test("what is not of the year is of the year before", () => {
  const rows = [
    { month: "2026-02", events: 1, claimed: 5, approved: 4 },
    { month: "2025-02", events: 2, claimed: 7, approved: 7 },
  ];
  expect(tallied(rows, 2026, () => "k").get("k")).toEqual<Compared>({
    current: { events: 1, claimed: 5, approved: 4 },
    before: { events: 2, claimed: 7, approved: 7 },
  });
});
