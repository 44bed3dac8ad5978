import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayKind, isYearKnown } from "./holidays";
import { datesOf, type SeriesRule } from "./rule";
import { readSeries } from "./words";

const today = "2026-03-02";
const rule = (given: Partial<SeriesRule> & Pick<SeriesRule, "on">): SeriesRule => ({
  from: today,
  until: "2026-12-31",
  times: null,
  skipsHolidays: false,
  ...given,
});

describe("series in words", () => {
  test.each<[string, SeriesRule, string, string]>([
    [
      "每周四 14:00–16:00, 除法定节假日, 到 12 月",
      rule({ on: { every: "week", weekdays: [4], interval: 1 }, skipsHolidays: true }),
      "14:00",
      "16:00",
    ],
    ["每月第二个周三 下午2点-4点，到年底", rule({ on: { every: "month", weekday: 3, nth: 2 } }), "14:00", "16:00"],
    [
      "每周一、三、五 9:00-10:30，共12次",
      rule({ on: { every: "week", weekdays: [1, 3, 5], interval: 1 }, times: 12, until: "2030-12-31" }),
      "09:00",
      "10:30",
    ],
    [
      "从4月1日起隔周周六 上午9点-11点，到6月30日",
      rule({ on: { every: "week", weekdays: [6], interval: 2 }, from: "2026-04-01", until: "2026-06-30" }),
      "09:00",
      "11:00",
    ],
    [
      "每月最后一个星期五 14:00-15:00，到2027年2月",
      rule({ on: { every: "month", weekday: 5, nth: -1 }, until: "2027-02-28" }),
      "14:00",
      "15:00",
    ],
    [
      "每月5日、20日 14:00-15:00，到9月",
      rule({ on: { every: "month", days: [5, 20] }, until: "2026-09-30" }),
      "14:00",
      "15:00",
    ],
    ["每个工作日 9:00-10:00 到3月13日", rule({ on: { every: "workday" }, until: "2026-03-13" }), "09:00", "10:00"],
    [
      "3月5日、3月12日、2026年4月2日 14:00-16:00",
      rule({
        on: { dates: ["2026-03-05", "2026-03-12", "2026-04-02"] },
        from: "2026-03-05",
        until: "2026-04-02",
      }),
      "14:00",
      "16:00",
    ],
    [
      "每周四14:00-16:00，到1月",
      rule({ on: { every: "week", weekdays: [4], interval: 1 }, until: "2027-01-31" }),
      "14:00",
      "16:00",
    ],
  ])("%s", (said, expected, startTime, endTime) => {
    expect(readSeries(said, today)).toEqual({ rule: expected, startTime, endTime });
  });

  test.each([
    ["14:00-16:00 到12月", "series_no_days"],
    ["每周四 到12月", "series_no_time"],
    ["每周四 下午2点 到12月", "series_no_time"],
    ["每周四 14:00-16:00", "series_no_end"],
    ["每周四 14:00-16:00 到2025年12月", "series_until_past"],
    ["每周四 14:00-16:00 到12月 逢雨取消", "series_not_understood"],
  ])("%s: %s", (said, problem) => expect(readSeries(said, today)).toMatchObject({ problem }));
});

describe("dates of a series", () => {
  test("a year of Thursdays without holidays equals an independent walk through the calendar", () => {
    const { dates, unknownYears } = datesOf(
      rule({ on: { every: "week", weekdays: [4], interval: 1 }, from: "2026-01-01", skipsHolidays: true }),
    );
    expect(unknownYears).toEqual([]);
    // The State Council's arrangement for 2026: the days off that are Thursdays.
    const off = ["2026-01-01", "2026-02-19", "2026-10-01"];
    const thursdays = [];
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000)
      if (new Date(at).getUTCDay() === 4) thursdays.push(new Date(at).toISOString().slice(0, 10));
    expect(dates.map(({ date }) => date)).toEqual(thursdays);
    expect(dates.filter(({ left }) => left !== null).map(({ date }) => date)).toEqual(off);
  });

  test("the adjusted working days of 2026 are working days, the days off are not", () => {
    const adjusted = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"];
    expect(adjusted.map((day) => dayKind(day).kind)).toEqual(adjusted.map(() => "adjusted_workday"));
    expect(dayKind("2026-10-01")).toEqual({ kind: "holiday", name: "国庆节" });
    expect(dayKind("2026-03-07").kind).toBe("weekend");
    expect(dayKind("2026-03-09").kind).toBe("workday");
  });

  test("a year whose arrangement is not in the table is said, not guessed", () => {
    const far = rule({ on: { every: "day" }, from: "2049-12-30", until: "2049-12-31", skipsHolidays: true });
    expect(isYearKnown(2026)).toBe(true);
    expect(datesOf(far).unknownYears).toEqual([2049]);
    expect(datesOf({ ...far, skipsHolidays: false }).unknownYears).toEqual([]);
  });

  test("the nth and the last weekday of each month are what counting through the month gives", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(1, 2, 3, 4, 5, -1),
        fc.integer({ min: 2020, max: 2035 }),
        (weekday, nth, year) => {
          const found = datesOf(
            rule({ on: { every: "month", weekday, nth }, from: `${year}-01-01`, until: `${year}-12-31` }),
          );
          expect(found.dates.map(({ date }) => date)).toEqual(byCounting(year, weekday, nth));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("more dates than can be made at once are cut, and that is said", () => {
    const everyDay = rule({ on: { every: "day" }, from: "2026-01-01", until: "2027-12-31" });
    expect([datesOf(everyDay).dates.length, datesOf(everyDay).cut]).toEqual([400, true]);
    expect(datesOf({ ...everyDay, until: "2026-12-31" }).cut).toBe(false);
  });

  test("a number of times counts what is held, not what a holiday takes", () => {
    const { dates } = datesOf(
      rule({ on: { every: "week", weekdays: [4], interval: 1 }, from: "2026-09-24", times: 2, skipsHolidays: true }),
    );
    expect(dates).toEqual([
      { date: "2026-09-24", left: null },
      { date: "2026-10-01", left: "国庆节" },
      { date: "2026-10-08", left: null },
    ]);
  });
});

function byCounting(year: number, weekday: number, nth: number): string[] {
  const found: string[] = [];
  for (let month = 0; month < 12; month++) {
    const days: string[] = [];
    for (let day = 1; new Date(Date.UTC(year, month, day)).getUTCMonth() === month; day++)
      if ((new Date(Date.UTC(year, month, day)).getUTCDay() || 7) === weekday)
        days.push(new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10));
    const chosen = nth === -1 ? days.at(-1) : days[nth - 1];
    if (chosen) found.push(chosen);
  }
  return found;
}
