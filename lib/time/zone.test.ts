import fc from "fast-check";
import { expect, test } from "vitest";
import { daysAfter, daysBetween, instantOf, localDate, localTime, sameDayLastYear } from "./zone";

test("an event at half past midnight in Shanghai belongs to that day, wherever the server stands", () => {
  const instant = new Date("2026-12-31T16:30:00Z");
  expect(localDate(instant)).toBe("2027-01-01");
  expect(localTime(instant)).toBe("00:30");
});

test("wall clock to instant and back is the same wall clock", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => daysAfter("1990-01-01", days));
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(day, minute, (date, minutes) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      const instant = instantOf(date, time, "Asia/Tokyo");
      expect([localDate(instant, "Asia/Tokyo"), localTime(instant, "Asia/Tokyo")]).toEqual([date, time]);
    }),
  );
});

test("dates are counted without clocks", () => {
  expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
  expect(daysAfter("2026-03-01", -1)).toBe("2026-02-28");
  expect(sameDayLastYear("2028-02-29")).toBe("2027-02-28");
});
