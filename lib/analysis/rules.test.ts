import { expect, test } from "vitest";
import { analysisPath, monthsOf, pictureOf, picturesFor, readAnalysis } from "./input";
import { figureOf, listOf, narrowed, noAmount, shareOf, stepOf } from "./rules";

const plain = readAnalysis({}, 2026);

test("an empty address shows streets by groups of this year until this month, approved events", () => {
  expect(plain).toMatchObject({
    year: 2026,
    period: "todate",
    rows: "street",
    columns: "group",
    measure: "events",
    part: "approved",
  });
  expect(readAnalysis({ year: "2025", period: "todate" }, 2026).period).toBe("year");
  expect(readAnalysis({ part: "planned" }, 2026).period).toBe("year");
});

test("an address says what it was made from; nonsense in it counts as absent, and a dimension cannot cross itself", () => {
  const params = {
    year: "2025",
    period: "q3",
    rows: "unit",
    columns: "venue",
    measure: "average",
    figures: "claimed",
    part: "all",
    picture: "bars",
    beside: "share",
    page: "2",
    unit: "u-1",
  };
  const query = readAnalysis(params, 2026);
  const again = Object.fromEntries(new URL(analysisPath(query), "http://x").searchParams);
  expect(again).toEqual(params);
  expect(readAnalysis({ rows: "nothing", period: "13", page: "-1" }, 2026)).toEqual(plain);
  expect(readAnalysis({ rows: "kind", columns: "kind" }, 2026).columns).toBeNull();
  expect(readAnalysis({ columns: "none" }, 2026).columns).toBeNull();
});

test("a period has its months", () => {
  expect(monthsOf("todate", 11)).toEqual({ first: 1, last: 11 });
  expect(monthsOf("q2", 11)).toEqual({ first: 4, last: 6 });
  expect(monthsOf("7", 11)).toEqual({ first: 7, last: 7 });
});

test("a cell's list is narrowed to its row and column, a quarter to its days within the period", () => {
  const list = listOf({ ...plain, period: "todate" }, 11);
  expect(list).toMatchObject({ year: 2026, from: "2026-01-01", until: "2026-11-30", part: "approved" });
  expect(narrowed(list, [["quarter", "4"]], "u")).toMatchObject({ from: "2026-10-01", until: "2026-11-30" });
  expect(
    narrowed(
      list,
      [
        ["unit", "u"],
        ["venue", ""],
      ],
      "u",
    ),
  ).toMatchObject({ below: "own", venue: "none" });
  expect(listOf({ ...plain, part: "all", period: "year" }, 11, 2025)).toEqual({ year: 2025 });
});

test("the average of nothing is no figure, and has no share", () => {
  const amount = { events: 4, claimed: 90, approved: 50 };
  expect(figureOf(amount, "average", "approved")).toBe(12.5);
  expect(figureOf(noAmount(), "average", "approved")).toBeNull();
  expect(shareOf(5, 20, "events")).toBe(0.25);
  expect([shareOf(5, 20, "average"), shareOf(5, 0, "events")]).toEqual([null, null]);
});

test("five even steps, nothing for nothing", () => {
  expect([0, 1, 20, 21, 99, 100].map((value) => stepOf(value, 100))).toEqual([0, 1, 1, 2, 5, 5]);
  expect(stepOf(3, 0)).toBe(0);
});

test("only what can be drawn is offered, and drawn", () => {
  expect(picturesFor("month", "kind")).toEqual(["lines", "heat", "bars"]);
  expect(picturesFor("street", null)).toEqual(["map", "bars"]);
  expect(pictureOf({ rows: "kind", columns: "format", picture: "map" })).toBe("heat");
});
