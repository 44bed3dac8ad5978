import { expect, test } from "vitest";
import { byConcern, concernsOf, recentSpans, sameSpanLastYear } from "./rules";

test("behind is less than nine tenths of what is expected; silent is nothing in sixty days", () => {
  expect(concernsOf({ held: 9, due: 10, recent: 1 })).toEqual([]);
  expect(concernsOf({ held: 8, due: 10, recent: 1 })).toEqual([{ kind: "behind", missing: 2 }]);
  expect(concernsOf({ held: 0, due: 0, recent: 0 })).toEqual([{ kind: "silent" }]);
  expect(concernsOf({ held: 40, due: null, recent: 0 })).toEqual([{ kind: "silent" }]);
  // Not by rounded figures: 8 of 8.58 is more than nine tenths, 9 of 10.49 is less.
  expect(concernsOf({ held: 8, due: 8.58, recent: 1 })).toEqual([]);
  expect(concernsOf({ held: 9, due: 10.49, recent: 1 })).toEqual([{ kind: "behind", missing: 1 }]);
});

test("those missing most are called first, then the silent ones", () => {
  const far = concernsOf({ held: 1, due: 9, recent: 1 });
  const near = concernsOf({ held: 1, due: 3, recent: 0 });
  const silent = concernsOf({ held: 5, due: null, recent: 0 });
  expect([silent, near, far].sort(byConcern)).toEqual([far, near, silent]);
});

test("a year is compared with the same days of the year before, a past one with all of it", () => {
  expect(sameSpanLastYear(2028, new Date("2028-02-29T04:00:00Z"))).toEqual({ from: "2027-01-01", to: "2027-02-28" });
  expect(sameSpanLastYear(2022, new Date("2028-02-29T04:00:00Z"))).toEqual({ from: "2021-01-01", to: "2021-12-31" });
});

test("the last sixty days are cut where the year turns", () => {
  expect(recentSpans(new Date("2026-07-15T04:00:00Z"))).toEqual([{ from: "2026-05-17", to: "2026-07-15" }]);
  expect(recentSpans(new Date("2026-01-10T04:00:00Z"))).toEqual([
    { from: "2025-11-12", to: "2025-12-31" },
    { from: "2026-01-01", to: "2026-01-10" },
  ]);
});
