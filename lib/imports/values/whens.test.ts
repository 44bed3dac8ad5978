import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTimes, readWhen } from "./whens";

const on = (day: string, startTime: string | null = null, endTime: string | null = null, to = day) => ({
  value: { from: day, to, startTime, endTime },
});

describe("dates as offices write them", () => {
  test.each([
    ["2026年3月5日", on("2026-03-05")],
    ["2026-03-05", on("2026-03-05")],
    ["2026/3/5", on("2026-03-05")],
    ["2026.3.5", on("2026-03-05")],
    ["20260305", on("2026-03-05")],
    ["２０２６年３月５日", on("2026-03-05")],
    ["3月5日", on("2026-03-05")],
    ["3/5", on("2026-03-05")],
    ["3.5", on("2026-03-05")],
    ["3月5号", on("2026-03-05")],
    ["3月5日（周四）", on("2026-03-05")],
    ["3.5—3.7", on("2026-03-05", null, null, "2026-03-07")],
    ["3月5日-7日", on("2026-03-05", null, null, "2026-03-07")],
    ["3月30日至4月2日", on("2026-03-30", null, null, "2026-04-02")],
    ["2025年12月30日～2026年1月2日", on("2025-12-30", null, null, "2026-01-02")],
    ["3月5日下午2点-4点", on("2026-03-05", "14:00", "16:00")],
    ["3月5日 下午2:30", on("2026-03-05", "14:30")],
    ["3月5日上午9点半到11点", on("2026-03-05", "09:30", "11:00")],
    ["3月5日上午10点-下午3点", on("2026-03-05", "10:00", "15:00")],
    ["2026年3月5日 14:00-16:00", on("2026-03-05", "14:00", "16:00")],
    ["2026-03-05 14:00:00", on("2026-03-05", "14:00")],
    ["3月5日星期四晚上7点", on("2026-03-05", "19:00")],
    ["3月5日9时30分", on("2026-03-05", "09:30")],
    [" 3月5日 ", on("2026-03-05")],
    ["46086", on("2026-03-05")],
  ])("%s", (text, expected) => expect(readWhen(text, { year: 2026 })).toEqual(expected));

  test.each([
    ["3/5/2026", "day_or_month"],
    ["2月30日", "impossible_date"],
    ["13/5", "impossible_date"],
    ["3月5日2点-4点", "half_day_unknown"],
    ["3月5日下午4点-2点", "ends_before_start"],
    ["3月7日-3月5日", "ends_before_start"],
    ["3月5日25:00", "impossible_time"],
    ["三月上旬", "no_date"],
    ["待定", "no_date"],
    ["3月", "no_date"],
    ["3月5日、3月8日", "no_date"],
  ])("%s is asked: %s", (text, problem) => expect(readWhen(text, { year: 2026 })).toEqual({ problem }));

  test("a year nobody said is asked", () => {
    expect(readWhen("3月5日")).toEqual({ problem: "year_unknown" });
    expect(readWhen("2025年3月5日")).toEqual(on("2025-03-05"));
  });
});

describe("dates of the workbook itself", () => {
  test("serial numbers of both calendars and real dates are the same day", () => {
    expect(readWhen(46_086)).toEqual(on("2026-03-05"));
    expect(readWhen(44_624, { date1904: true })).toEqual(on("2026-03-05"));
    expect(readWhen(46_086.583333333336)).toEqual(on("2026-03-05", "14:00"));
    expect(readWhen(new Date("2026-03-05T14:00:00Z"))).toEqual(on("2026-03-05", "14:00"));
    expect(readWhen(new Date("2026-03-05T00:00:00Z"))).toEqual(on("2026-03-05"));
  });

  test("numbers that are no dates of a ledger are none", () => {
    for (const cell of [0, -3, 3.5, 200, 9_999_999]) expect(readWhen(cell)).toEqual({ problem: "no_date" });
  });

  test("every day, however it is written, is read as that day", () => {
    const days = fc.date({ min: new Date("1991-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const iso = moment.toISOString().slice(0, 10);
        const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
        const serial = Math.round((Date.parse(iso) - Date.parse("1899-12-30")) / 86_400_000);
        const written = [iso, `${year}年${month}月${day}日`, `${year}/${month}/${day}`, `${month}月${day}日`, serial];
        for (const cell of written) expect(readWhen(cell, { year })).toEqual(on(iso));
        expect(readWhen(serial - 1462, { date1904: true })).toEqual(on(iso));
      }),
    );
  });
});

describe("times alone", () => {
  test.each([
    ["14:00-16:00", "14:00", "16:00"],
    ["下午2点至4点", "14:00", "16:00"],
    ["9：00—11：30", "09:00", "11:30"],
    ["上午9点", "09:00", null],
    ["14时-15时30分", "14:00", "15:30"],
  ])("%s", (text, startTime, endTime) => expect(readTimes(text)).toEqual({ value: { startTime, endTime } }));

  test("a share of a day is a time", () => {
    expect(readTimes(0.5)).toEqual({ value: { startTime: "12:00", endTime: null } });
    expect(readTimes(1.5)).toEqual({ problem: "impossible_time" });
    expect(readTimes("上午")).toEqual({ problem: "no_date" });
    expect(readTimes("")).toEqual({ empty: true });
  });
});
