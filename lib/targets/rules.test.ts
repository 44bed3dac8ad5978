import fc from "fast-check";
import { expect, test } from "vitest";
import { daysAfter } from "@/lib/time/zone";
import { expectedToDate, forecast, isMet, profileOf, shareUntil } from "./rules";

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

test("the forecast is never below what is held and planned, and waits until a tenth of the year has passed", () => {
  const even = profileOf([]);
  expect(forecast(10, 5, even, "2026-01-20")).toBeNull();
  expect(forecast(150, 0, even, "2026-06-30")).toBe(300);
  expect(forecast(10, 400, even, "2026-06-30")).toBe(410);
});

test("the target of 300 is met at 300, not at 299", () => {
  expect([isMet(299, 300), isMet(300, 300)]).toEqual([false, true]);
});
