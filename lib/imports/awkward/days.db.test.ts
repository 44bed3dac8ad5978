import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type Awkward, comesOf } from "@/lib/testing/awkward";
import { makeProgramme } from "@/lib/testing/programme";
import { dateCell, formulaCell, type Raw } from "@/lib/testing/raw-workbook";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

/** A ledger whose rows differ in when they were. */
const ledger = (whens: Raw[], heading = "活动时间") => [
  {
    rows: [
      ["活动名称", heading, "地点", "人数", "人群"],
      ...whens.map((when, n): Raw[] => [`讲座${"甲乙丙丁戊己庚辛"[n]}`, when, "家园", 40, "老人"]),
    ],
  },
];
const came = (whens: string[]) =>
  whens.map((when, n) => `${n + 2} 讲座${"甲乙丙丁戊己庚辛"[n]} | ${when} | seniors 40 | at 家园`);
const filled = { said: { startTime: "09:00", minutes: 90 } };

const days: Record<string, Awkward> = {
  "real days and moments": {
    ...filled,
    file: ledger([dateCell(45721), dateCell(45721.5625)]),
    expected: came(["2025-03-05 09:00-10:30", "2025-03-05 13:30-15:00"]),
  },
  "a workbook that counts from 1904": {
    ...filled,
    date1904: true,
    file: ledger([dateCell(44259), dateCell(44259.5625)]),
    expected: came(["2025-03-05 09:00-10:30", "2025-03-05 13:30-15:00"]),
  },
  "serial numbers, as numbers and as text": {
    ...filled,
    file: ledger(["45721", 45721, "45721.5"]),
    expected: came(["2025-03-05 09:00-10:30", "2025-03-05 09:00-10:30", "2025-03-05 12:00-13:30"]),
  },
  "words with the year": {
    file: ledger([
      "2025年3月5日14:00-16:00",
      "2025/3/5 14:00—16:00",
      "2025.3.5（周三）下午2点至4点",
      "2025-03-05 14：00～16：00",
      "20250305 14:00-16:00",
      "２０２５年３月５日 下午２：００-４：００",
    ]),
    expected: came(Array(6).fill("2025-03-05 14:00-16:00")),
  },
  "words without the year, which is said for the whole file": {
    file: ledger(["3月5日下午2点-4点", "3/5 14:00-16:00", "3.5 14:00-16:00", "3月5号 14时30分-16时"]),
    expected: came([...Array(3).fill("2025-03-05 14:00-16:00"), "2025-03-05 14:30-16:00"]),
  },
  "days from and to": {
    file: ledger(["3.5—3.7 9:00-11:00", "3月5日至7日 9:00-11:00", "2025年12月30日-2026年1月2日 9:00-11:00"]),
    expected: came([
      "2025-03-05 09:00-2025-03-07 11:00",
      "2025-03-05 09:00-2025-03-07 11:00",
      "2025-12-30 09:00-2026-01-02 11:00",
    ]),
  },
  "no year anywhere is asked": {
    said: { year: undefined },
    file: ledger(["3月5日14:00-16:00"]),
    expected: ["2B when year_unknown"],
  },
  "days that are not there, or two at once": {
    file: ledger([
      "2月30日14:00-16:00",
      "5/3/2025 14:00-16:00",
      "13月1日14:00-16:00",
      "三月初",
      "待定",
      "3月7日-3月5日 9:00-10:00",
    ]),
    expected: [
      "2B when impossible_date",
      "3B when day_or_month",
      "4B when impossible_date",
      "5B when no_date",
      "6B when no_date",
      "7B when ends_before_start",
    ],
  },
  "times that can mean two things, or nothing": {
    file: ledger(["3月5日2点-4点", "3月5日25:00-26:00", "3月5日", "3月5日14:00", "3月5日16:00-14:00"]),
    expected: [
      "2B when half_day_unknown",
      "3B when impossible_time",
      "4B when time_missing",
      "5B when end_missing",
      "6B when ends_before_start",
    ],
  },
  "day and time apart, one as a day, one as a share of it": {
    file: [
      {
        rows: [
          ["名称", "日期", "具体时间", "人数", "人群", "地点"],
          ["讲座甲", dateCell(45721), "14:00-16:00", 40, "老人", "家园"],
          ["讲座乙", "2025-3-5", "下午2点到4点", 40, "老人", "家园"],
          ["讲座丙", "3月5日", "2:00-4:00", 40, "老人", "家园"],
        ],
      },
    ],
    expected: [
      "2 讲座甲 | 2025-03-05 14:00-16:00 | seniors 40 | at 家园",
      "3 讲座乙 | 2025-03-05 14:00-16:00 | seniors 40 | at 家园",
      "4 讲座丙 | 2025-03-05 02:00-04:00 | seniors 40 | at 家园",
    ],
  },
  "begin and end as moments of their own": {
    file: [
      {
        rows: [
          ["名称", "开始时间", "结束时间", "人数", "人群", "地点"],
          ["讲座甲", dateCell(45721.5625), dateCell(45721.625), 40, "老人", "家园"],
          ["夜观星", "2025-03-05 22:00", "2025-03-06 01:00", 40, "老人", "家园"],
        ],
      },
    ],
    expected: [
      "2 讲座甲 | 2025-03-05 13:30-15:00 | seniors 40 | at 家园",
      "3 夜观星 | 2025-03-05 22:00-2025-03-06 01:00 | seniors 40 | at 家园",
    ],
  },
  "a day that is computed": {
    ...filled,
    file: ledger([formulaCell("DATE(2025,3,5)", "2025-03-05"), formulaCell("A1+1", 45721)]),
    expected: came(["2025-03-05 09:00-10:30", "2025-03-05 09:00-10:30"]),
  },
};

test.each(Object.entries(days))("%s", async (_, awkward) => {
  expect(await comesOf(awkward)).toEqual(awkward.expected);
});
