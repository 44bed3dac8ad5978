import fc from "fast-check";
import { expect, test } from "vitest";
import { daysAfter } from "@/lib/time/zone";
import {
  expectedToDate,
  forecast,
  isMet,
  monthsLeft,
  neededPerMonth,
  profileOf,
  shareUntil,
  sumBelow,
  sumOfParts,
} from "./rules";

const months = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 12, maxLength: 12 });
const day = fc.integer({ min: 0, max: 364 }).map((days) => daysAfter("2026-01-01", days));

test("an even year expects 25 of 300 events by the end of January and all by the end of December", () => {
  const even = profileOf(Array.from({ length: 12 }, () => 0));
  expect(even.from).toBe("even");
  expect(expectedToDate(300, even, "2026-01-31")).toBe(25);
  expect(expectedToDate(300, even, "2026-02-14")).toBe(38);
  expect(expectedToDate(300, even, "2026-12-31")).toBe(300);
});

test("the last year's profile is taken from 24 events on", () => {
  expect(profileOf([23, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).from).toBe("even");
  const september = profileOf([0, 0, 0, 0, 0, 0, 0, 0, 30, 10, 0, 0]);
  expect(september.from).toBe("last_year");
  expect(expectedToDate(300, september, "2026-08-31")).toBe(0);
  expect(expectedToDate(300, september, "2026-09-30")).toBe(225);
});

test("what is expected never falls from one day to the next, and ends at the target", () => {
  fc.assert(
    fc.property(months, day, (events, date) => {
      const profile = profileOf(events);
      const next = date === "2026-12-31" ? date : daysAfter(date, 1);
      expect(shareUntil(profile, next)).toBeGreaterThanOrEqual(shareUntil(profile, date));
      expect(expectedToDate(300, profile, "2026-12-31")).toBe(300);
    }),
  );
});

const months2026 = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}`);
const lastDay = (month: number) => daysAfter(month === 12 ? "2027-01-01" : `${months2026[month]}-01`, -1);

test("the forecast is a range between the pace of the year and that of the last three months", () => {
  const even = profileOf([]);
  expect(forecast({ held: [10], planned: 5 }, even, "2026-01-20")).toBeNull();
  expect(forecast({ held: [25, 25, 25, 25, 25, 25], planned: 0 }, even, "2026-06-30")).toEqual({ low: 300, high: 300 });
  // Half a year with 120: by the year 240. March to May had 90, 30 a month: 120 and six times 30.
  expect(forecast({ held: [10, 10, 30, 30, 30, 10], planned: 0 }, even, "2026-06-30")).toEqual({ low: 240, high: 300 });
  expect(forecast({ held: [10], planned: 400 }, even, "2026-06-30")).toEqual({ low: 410, high: 410 });
});

test("the forecast is ordered, never negative, and never below what is held and planned", () => {
  fc.assert(
    fc.property(months, months, day, fc.integer({ min: 0, max: 500 }), (held, lastYear, date, planned) => {
      const soFar = held.slice(0, Number(date.slice(5, 7)));
      const range = forecast({ held: soFar, planned }, profileOf(lastYear), date);
      if (!range) return;
      const known = soFar.reduce((sum, events) => sum + events, planned);
      expect(range.low).toBeGreaterThanOrEqual(known);
      expect(range.high).toBeGreaterThanOrEqual(range.low);
      expect(Number.isSafeInteger(range.low) && Number.isSafeInteger(range.high)).toBe(true);
    }),
  );
});

test("a year that runs exactly as its profile ends within the range, whatever of the rest is planned already", () => {
  fc.assert(
    fc.property(
      months,
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (year, month, part) => {
        const total = year.reduce((sum, events) => sum + events, 0);
        const profile = profileOf(year);
        fc.pre(profile.from === "last_year");
        const held = year.slice(0, month);
        const left = total - held.reduce((sum, events) => sum + events, 0);
        const range = forecast({ held, planned: Math.floor(left * part) }, profile, lastDay(month));
        if (!range) return;
        expect(range.low).toBeLessThanOrEqual(total);
        expect(range.high).toBeGreaterThanOrEqual(total);
      },
    ),
  );
});

test("what is needed per month makes up for what is missing, and is nothing once the target is met", () => {
  expect(neededPerMonth(300, 250, "2026-11-24")).toBe(25);
  expect(neededPerMonth(300, 250, "2026-12-31")).toBe(50);
  expect(neededPerMonth(300, 300, "2026-03-01")).toBe(0);
  const figure = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(figure, figure, day, (target, held, date) => {
      const needed = neededPerMonth(target, held, date);
      const missing = Math.max(0, target - held);
      expect(needed * monthsLeft(date)).toBeGreaterThanOrEqual(missing);
      expect(needed === 0 || (needed - 1) * monthsLeft(date) < missing).toBe(true);
      expect(needed).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("months with targets of their own are the profile, once they add up to the year's target", () => {
  const figures = [0, 20, 25, 25, 25, 25, 10, 10, 60, 40, 40, 20];
  const planned = profileOf([], { figures, whole: 300 });
  expect(planned.from).toBe("months");
  expect(expectedToDate(300, planned, "2026-03-31")).toBe(45);
  expect(profileOf([], { figures, whole: 310 }).from).toBe("even");
  expect(profileOf([], { figures, whole: null }).from).toBe("even");
});

test("parts add up by kind; a unit below another with a target is not counted twice", () => {
  const line = (scope: string, path: string, figure: number, measure: "events" | "attendance" = "events") => ({
    ...{ scope, path, figure, measure },
  });
  const canal = line("unit", "/r/canal/", 10);
  const lines = [canal, line("unit", "/r/canal/school/", 4), line("unit", "/r/hill/", 5), line("month", "", 7)];
  expect([sumOfParts(lines), sumOfParts(lines, "month"), sumOfParts(lines, "unit", "attendance")]).toEqual([15, 7, 0]);
  expect(sumBelow(lines, canal)).toBe(4);
  expect(sumBelow(lines, lines[2] ?? canal)).toBeNull();
});

test("the target of 300 is met at 300, not at 299", () => {
  expect([isMet(299, 300), isMet(300, 300)]).toEqual([false, true]);
});
