import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfWeek, daysBetween, sameDayNextYear } from "@/lib/time/zone";
import { plannedYear, sameWeekdayIn } from "./rules";

test("whatever the date and the year: the same weekday, at most three days from the same date", () => {
  const date = fc
    .date({ min: new Date("2020-01-04T00:00:00Z"), max: new Date("2035-12-28T00:00:00Z"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(date, (day) => {
      const year = Number(day.slice(0, 4)) + 1;
      const found = sameWeekdayIn(day, year);
      expect(dayOfWeek(found)).toBe(dayOfWeek(day));
      expect(Math.abs(daysBetween(sameDayNextYear(day), found))).toBeLessThanOrEqual(3);
    }),
  );
});

test("dates keep their distance of a week, and the leap day has its neighbour", () => {
  expect(sameWeekdayIn("2025-03-05", 2026)).toBe("2026-03-04");
  expect(sameWeekdayIn("2022-09-17", 2026)).toBe("2026-09-19");
  expect(sameWeekdayIn("2024-02-29", 2025)).toBe("2025-02-27");
});

test("from October on one plans the next year", () => {
  expect([plannedYear("2026-03-01"), plannedYear("2026-11-24")]).toEqual([2026, 2027]);
});
