import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfWeek, daysAfter, daysBetween, sameDayNextYear } from "@/lib/time/zone";
import { plannedYear, sameWeekdayIn } from "./rules";

test("any date is held again in the year it was meant for, on its weekday and no nearer one is there", () => {
  const date = fc
    .date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2035-12-31T00:00:00Z"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(fc.property(date, isHeldAgain));
  for (let day = "2023-01-01"; day < "2029-01-01"; day = daysAfter(day, 1)) isHeldAgain(day);
  expect(sameWeekdayIn("2025-01-01", 2026)).toBe("2026-01-07");
});

function isHeldAgain(day: string): void {
  const year = Number(day.slice(0, 4)) + 1;
  const found = sameWeekdayIn(day, year);
  expect([day, found.slice(0, 4), dayOfWeek(found)]).toEqual([day, String(year), dayOfWeek(day)]);
  const off = daysBetween(sameDayNextYear(day), found);
  const nearer = daysAfter(found, off > 0 ? -7 : 7);
  expect(Math.abs(off)).toBeLessThanOrEqual(nearer.startsWith(`${year}-`) ? 3 : 6);
}

test("dates keep their distance of a week, and the leap day has its neighbour", () => {
  expect(sameWeekdayIn("2025-03-05", 2026)).toBe("2026-03-04");
  expect(sameWeekdayIn("2022-09-17", 2026)).toBe("2026-09-19");
  expect(sameWeekdayIn("2024-02-29", 2025)).toBe("2025-02-27");
});

test("from October on one plans the next year", () => {
  expect([plannedYear("2026-03-01"), plannedYear("2026-11-24")]).toEqual([2026, 2027]);
});
