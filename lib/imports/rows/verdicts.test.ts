import { describe, expect, test } from "vitest";
import { dateCell, type RawSheet, rawWorkbook } from "@/lib/testing/raw-workbook";
import { findSheetMapping, type Mapping } from "../mapping";
import { readWorkbook } from "../workbook/read-workbook";
import type { Lists } from "./draft";
import { readRows } from "./read-rows";
import { judge, type Known } from "./verdicts";

const lists: Lists = {
  units: [
    { id: "u-canal", name: "运河街道", streetId: "s-canal" },
    { id: "u-hill", name: "山前街道", streetId: "s-hill" },
  ],
  kinds: [{ id: "k-lecture", name: "科普讲座" }],
  campaigns: [{ id: "c-day", name: "全国科普日" }],
  streets: [
    { id: "s-canal", name: "运河街道" },
    { id: "s-hill", name: "山前街道" },
  ],
  venues: [{ id: "v-hall", name: "运河科普馆", streetId: "s-canal" }],
  groups: [
    { id: "youth", name: "青少年" },
    { id: "seniors", name: "老年人" },
  ],
  editions: [{ id: "e-3", campaignId: "c-day", year: 2025, number: 3 }],
  region: "拱墅区",
  words: [
    { word: "小学生", groupId: "youth" },
    { word: "老人", groupId: "seniors" },
  ],
};

type Options = { date1904?: boolean; known?: Known[]; fixes?: Record<string, string>; mapping?: Partial<Mapping> };

async function verdictsOf(
  sheets: RawSheet[],
  { date1904 = false, known = [], fixes = {}, mapping = {} }: Options = {},
) {
  const read = await readWorkbook(rawWorkbook(sheets, { date1904 }), "台账.xlsx");
  const found = read.map((sheet) => findSheetMapping(sheet, lists.groups, new Map()));
  const said = { sheets: found, unitId: "u-canal", kindId: "k-lecture", year: 2025, groupId: "youth", ...mapping };
  const rows = await readRows(read, said, fixes, lists);
  return judge(rows, { known, hashes: new Map(), objections: () => [], left: () => [] });
}
const one = async (heading: string[], cells: RawSheet["rows"][number], options: Options = {}) =>
  (await verdictsOf([{ rows: [heading, cells] }], options))[0];
const problemsOf = async (heading: string[], cells: RawSheet["rows"][number], options: Options = {}) => {
  const verdict = await one(heading, cells, options);
  return verdict?.verdict === "problem"
    ? verdict.problems.map(({ field, code, column }) => `${column} ${field} ${code}`)
    : verdict?.verdict;
};

const heading = ["活动名称", "活动时间", "地点", "人数", "人群"];
const cells = ["急救讲座", "3月5日下午2点-4点", "文化家园", "40", "小学生"];

describe("rows as offices write them", () => {
  test.each(["小计算机编程体验课", "累计阅读马拉松"])("a title that begins like a sum is no sum: %s", async (title) => {
    expect(await problemsOf(heading, [title, null, "文化家园", "40", "小学生"])).toContain("B when no_date");
  });
  test.each(["合计", "合计：", "总计 3场", "小计3场", "total: 75"])("a row that adds up others: %s", async (said) => {
    expect(await one(heading, [said, null, null, "40", null])).toMatchObject({ verdict: "skipped", why: "totals" });
  });

  test("a row that says everything", async () => {
    expect(await one(heading, cells)).toMatchObject({
      verdict: "new",
      row: 2,
      draft: {
        ...{ unitId: "u-canal", title: "急救讲座", startDate: "2025-03-05", startTime: "14:00", endTime: "16:00" },
        ...{ place: "文化家园", streetId: "s-canal", groupIds: ["youth"], attendance: { youth: 40 }, estimate: false },
      },
    });
  });

  test.each<[string, string, object]>([
    ["约200人", "人数", { attendance: { youth: 200 }, estimate: true }],
    ["500余", "人数", { attendance: { youth: 500 }, estimate: true }],
    ["２０", "人数", { attendance: { youth: 20 }, estimate: false }],
    ["1,200", "人数", { attendance: { youth: 1200 }, estimate: false }],
    ["40人次", "人数", { attendance: { youth: 40 }, estimate: false }],
    ["线上1.2万", "人数", { attendance: {}, online: 12_000, format: "online", estimate: true }],
    ["线下30人，线上200人", "人数", { attendance: { youth: 30 }, online: 200, format: "hybrid" }],
  ])("how many: %s", async (said, _, draft) => {
    expect(await one(heading, ["急救讲座", "3月5日14:00-16:00", "文化家园", said, "小学生"])).toMatchObject({
      verdict: "new",
      draft,
    });
  });

  test.each<[string, string | ReturnType<typeof dateCell>, object]>([
    ["words with the year", "2026年3月5日14:00-16:00", { startDate: "2026-03-05", startTime: "14:00" }],
    ["several days", "3.5—3.7 9:00-11:00", { startDate: "2025-03-05", endDate: "2025-03-07", endTime: "11:00" }],
    [
      "a real date with its time",
      dateCell(46086.5625),
      { startDate: "2026-03-05", startTime: "13:30", endTime: "15:00" },
    ],
    ["a serial number as text", "46086", { startDate: "2026-03-05", startTime: "09:00", endTime: "10:30" }],
  ])("when: %s", async (_, said, draft) => {
    const options = { mapping: { startTime: "09:00", minutes: 90 } };
    expect(await one(heading, ["急救讲座", said, "文化家园", "40", "小学生"], options)).toMatchObject({
      verdict: "new",
      draft,
    });
  });

  test("a 1904 workbook gives the same day", async () => {
    const row = ["急救讲座", dateCell(44624.5), "文化家园", "40", "小学生"];
    const options = { date1904: true, mapping: { minutes: 60 } };
    expect(await one(heading, row, options)).toMatchObject({
      draft: { startDate: "2026-03-05", startTime: "12:00", endTime: "13:00" },
    });
  });

  test("day, beginning and end in columns of their own", async () => {
    const names = ["名称", "日期", "开始时间", "结束时间", "地点"];
    expect(await one(names, ["讲座", dateCell(46086), dateCell(0.375), "11:00", "x"])).toMatchObject({
      draft: { startDate: "2026-03-05", startTime: "09:00", endTime: "11:00" },
    });
  });

  test("title rows, a heading over two rows, groups in columns, several sheets, sums and notes below", async () => {
    const first = {
      name: "上半年",
      rows: [
        ["2025年台账"],
        ["名称", "时间", "地点", "参加人次", null],
        [null, null, null, "青少年", "老年人"],
        ["讲座", "3月5日9:00-10:00", "家园", 20, 35],
        ["合计", null, null, 20, 35],
        ["注：含线上"],
      ],
      merges: ["A1:E1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "A6:E6"],
    };
    const second = {
      name: "下半年",
      rows: [
        ["日期", "主题"],
        ["9月5日9:00-10:00", "咨询"],
      ],
      hiddenRows: [2],
    };
    const verdicts = await verdictsOf([first, second]);
    expect(verdicts.map(({ sheet, row, verdict }) => `${sheet}.${row} ${verdict}`)).toEqual([
      "0.4 new",
      "0.5 skipped",
      "0.6 skipped",
      "1.2 new",
    ]);
    expect(verdicts[0]).toMatchObject({ draft: { attendance: { youth: 20, seniors: 35 } } });
    expect(verdicts[3]).toMatchObject({ hidden: true, draft: { title: "咨询", startDate: "2025-09-05" } });
  });

  test("names of units and streets with and without their endings, a venue by its name", async () => {
    const names = [...heading, "填报单位", "所属街道"];
    expect(await one(names, [...cells, "山前", "山前街道办"])).toMatchObject({
      draft: { unitId: "u-hill", streetId: "s-hill" },
    });
    const venue = ["急救讲座", "3月5日14:00-16:00", "运河科普馆", "40", "小学生"];
    expect(await one(heading, venue)).toMatchObject({
      draft: { venueId: "v-hall", streetId: "s-canal", place: undefined },
    });
  });
});

describe("what is ambiguous is asked", () => {
  test.each<[string, RawSheet["rows"][number], string[]]>([
    ["no title", [null, ...cells.slice(1)], ["A title title_missing"]],
    ["no day", ["急救讲座", null, "x", "40", "小学生"], ["B when no_date"]],
    ["an impossible day", ["急救讲座", "2月30日 9:00-10:00", "x", "40", "小学生"], ["B when impossible_date"]],
    ["day or month", ["急救讲座", "3/5/2025", "x", "40", "小学生"], ["B when day_or_month"]],
    ["no time", ["急救讲座", "3月5日", "x", "40", "小学生"], ["B when time_missing"]],
    ["no end", ["急救讲座", "3月5日14:00", "x", "40", "小学生"], ["B when end_missing"]],
    ["a half of the day", ["急救讲座", "3月5日2点-4点", "x", "40", "小学生"], ["B when half_day_unknown"]],
    ["a range of people", ["急救讲座", "3月5日14:00-16:00", "x", "30-40", "小学生"], ["D count count_is_range"]],
    ["a dozen or so", ["急救讲座", "3月5日14:00-16:00", "x", "十几人", "小学生"], ["D count count_unclear"]],
    ["half a person", ["急救讲座", "3月5日14:00-16:00", "x", 40.5, "小学生"], ["D count not_whole"]],
    [
      "a phone in place of a figure",
      ["急救讲座", "3月5日14:00-16:00", "x", "13800000000", "小学生"],
      ["D count no_count"],
    ],
    ["an unknown audience", ["急救讲座", "3月5日14:00-16:00", "x", "40", "外星人"], ["E groups unknown_audience"]],
    [
      "one figure for two groups",
      ["急救讲座", "3月5日14:00-16:00", "x", "40", "小学生、老人"],
      ["D count split_needed"],
    ],
    [
      "an error cell",
      ["急救讲座", "3月5日14:00-16:00", "x", { xml: 't="e"><v>#REF!</v>' }, "小学生"],
      ["D count error_cell"],
    ],
    ["a title that is too long", ["长".repeat(81), ...cells.slice(1)], ["A title too_long"]],
  ])("%s", async (_, row, problems) => {
    expect(await problemsOf(heading, row)).toEqual(problems);
  });

  test("a date without a year, where none is given", async () => {
    expect(await problemsOf(heading, cells, { mapping: { year: undefined } })).toEqual(["B when year_unknown"]);
  });

  test("one figure merged over two events", async () => {
    const rows = [heading, cells, ["咨询", "3月6日14:00-16:00", "x", null, "小学生"]];
    const verdicts = await verdictsOf([{ rows, merges: ["D2:D3"] }]);
    expect(verdicts.map((each) => each.verdict === "problem" && each.problems[0]?.code)).toEqual([
      "merged_figure",
      "merged_figure",
    ]);
  });

  test("a mended cell stands in place of the sheet's, and a split adds up", async () => {
    const row = ["急救讲座", "3月5日14:00-16:00", "x", "40", "小学生、老人"];
    const split = { "0.2.group:youth": "30", "0.2.group:seniors": "10" };
    expect(await one(heading, row, { fixes: split })).toMatchObject({
      verdict: "new",
      draft: { attendance: { youth: 30, seniors: 10 } },
    });
    expect(await problemsOf(heading, row, { fixes: { ...split, "0.2.group:seniors": "11" } })).toEqual([
      "D count total_differs",
    ]);
    expect(await one(heading, [null, ...cells.slice(1)], { fixes: { "0.2.title": "急救" } })).toMatchObject({
      verdict: "new",
    });
  });
});

describe("what is there already", () => {
  const known: Known = {
    ...{
      id: "e1",
      unitId: "u-canal",
      title: "《急救讲座》第一期",
      startDate: "2025-03-05",
      startTime: "14:00",
      endTime: "16:00",
    },
    ...{ attendance: 40, online: null },
  };

  test("is found whatever the spelling, and what differs is named", async () => {
    expect(await one(heading, cells, { known: [known] })).toMatchObject({ verdict: "here", eventId: "e1" });
    const changes = [{ field: "attendance", here: "45", said: "40" }];
    expect(await one(heading, cells, { known: [{ ...known, attendance: 45 }] })).toMatchObject({
      verdict: "changed",
      changes,
    });
    expect(
      await one(heading, cells, { known: [{ ...known, attendance: 45 }], fixes: { "0.2.new": "yes" } }),
    ).toMatchObject({ verdict: "new" });
  });

  test("another day, time, unit or title is another event", async () => {
    for (const other of [
      { startDate: "2025-03-06" },
      { startTime: "09:00" },
      { unitId: "u-hill" },
      { title: "机器人课" },
    ])
      expect(await one(heading, cells, { known: [{ ...known, ...other }] })).toMatchObject({ verdict: "new" });
  });

  test("a row of our own ledger is the event it names, and says what was changed in it", async () => {
    const id = "0123456789abcdef0123";
    const moved = { ...known, id, title: "机器人课", startDate: "2025-04-01" };
    expect(await one([...heading, "编号"], [...cells, id], { known: [moved] })).toMatchObject({
      verdict: "changed",
      changes: [
        { field: "title", here: "机器人课", said: "急救讲座" },
        { field: "date", here: "2025-04-01", said: "2025-03-05" },
      ],
    });
    // An office's own numbers name no event.
    expect(await one([...heading, "编号"], [...cells, "2025-017"], { known: [moved] })).toMatchObject({
      verdict: "new",
    });
  });

  test("the same row twice in a file is one", async () => {
    const verdicts = await verdictsOf([{ rows: [heading, cells, cells] }]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["new", "here"]);
  });
});
