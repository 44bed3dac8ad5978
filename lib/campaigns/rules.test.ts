import fc from "fast-check";
import { expect, test } from "vitest";
import { editionsToRepeat, planOfNextYear } from "./rules";

test("a plan is moved on by a year: same dates, the year's number in the goal, a leap day to the day before", () => {
  const plan = { startsOn: "2024-02-29", endsOn: "2025-01-15", goal: "2024年各街道2场，比2023年多" };
  expect(planOfNextYear(plan, 2025)).toEqual({
    startsOn: "2025-02-28",
    endsOn: "2026-01-15",
    goal: "2025年各街道2场，比2023年多",
  });
  const open = { startsOn: null, endsOn: null, goal: "" };
  expect(planOfNextYear(open, 2025)).toEqual(open);
});

test("repeating gives every edition of the last year once, and repeating again none", () => {
  const edition = fc.record({ number: fc.integer({ min: 1, max: 30 }), title: fc.constantFrom(null, "第2025号讲座") });
  const editions = fc.uniqueArray(edition, { selector: ({ number }) => number });
  fc.assert(
    fc.property(editions, editions, (last, known) => {
      const made = editionsToRepeat(last, known, 2026);
      const all = [...known, ...made];
      expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
      expect(last.every(({ number }) => all.some((one) => one.number === number))).toBe(true);
      expect(made.every(({ title }) => title === null || title === "第2026号讲座")).toBe(true);
      expect(editionsToRepeat(last, all, 2026)).toEqual([]);
    }),
  );
});
