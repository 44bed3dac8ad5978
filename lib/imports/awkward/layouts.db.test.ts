import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type Awkward, comesOf } from "@/lib/testing/awkward";
import { makeProgramme } from "@/lib/testing/programme";
import { type Raw, rawWorkbook } from "@/lib/testing/raw-workbook";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const heading = ["活动名称", "活动时间", "地点", "参加人数", "人群"];
const first = ["急救讲座", "3月5日14:00-16:00", "文化家园", 40, "小学生"];
const second = ["防诈骗讲座", "3月6日9:00-10:30", "社区中心", 35, "老人"];
const firstLine = (row: string) => `${row} 急救讲座 | 2025-03-05 14:00-16:00 | youth 40 | at 文化家园`;
const secondLine = (row: string) => `${row} 防诈骗讲座 | 2025-03-06 09:00-10:30 | seniors 35 | at 社区中心`;

const prefixed = (row: Raw[]) =>
  `<x:row>${row.map((cell) => `<x:c t="inlineStr"><x:is><x:t>${cell}</x:t></x:is></x:c>`).join("")}</x:row>`;

const layouts: Record<string, Awkward> = {
  "a plain table": { file: [{ rows: [heading, first, second] }], expected: [firstLine("2"), secondLine("3")] },
  "titles above, totals, notes and signatures below": {
    file: [
      {
        rows: [
          ["2025年运河街道科普活动台账", null, null, null, null],
          ["填报单位：运河街道", null, null, "填报日期：2025年12月20日", null],
          heading,
          first,
          second,
          ["合计", null, null, 75, null],
          ["注：人数以签到表为准", null, null, null, null],
          ["填表人：张三", null, "审核人：李四", null, "2025年12月20日"],
        ],
        merges: ["A1:E1", "A2:C2", "A7:E7"],
      },
    ],
    expected: [firstLine("4"), secondLine("5"), "6 totals", "7 note", "8 note"],
  },
  "a heading merged over two rows, groups below one name": {
    file: [
      {
        rows: [
          ["序号", "名称", "时间", "地点", "参加人次", null, "备注"],
          [null, null, null, null, "青少年", "老年人", null],
          [1, "急救讲座", "3月5日14:00-16:00", "文化家园", 20, 35, "雨天"],
        ],
        merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2"],
      },
    ],
    expected: ["3 急救讲座 | 2025-03-05 14:00-16:00 | youth 20, seniors 35 | at 文化家园 | notes 雨天"],
  },
  "several sheets and one that only explains": {
    file: [
      { name: "上半年", rows: [heading, first] },
      { name: "下半年", rows: [["台账"], heading, second] },
      { name: "填表说明", rows: [["请如实填写"], ["人数指到场人数"]] },
    ],
    expected: [firstLine("1!2"), secondLine("2!3")],
  },
  "a hidden row is read and said to be hidden; a hidden sheet is left out": {
    file: [
      { rows: [heading, first, second], hiddenRows: [3] },
      { name: "去年", hidden: true, rows: [heading, ["旧活动", "3月1日9:00-10:00", "x", 1, "老人"]] },
    ],
    expected: [firstLine("2"), secondLine("3 hidden")],
  },
  "a hidden column is a column": {
    file: [{ rows: [heading, first], hiddenColumns: [3] }],
    expected: [firstLine("2")],
  },
  "empty rows between, and the heading again on each printed page": {
    file: [{ rows: [heading, first, [], [], heading, second, ["", " ", null]] }],
    expected: [firstLine("2"), "5 heading", secondLine("6")],
  },
  "months as lines of their own, with subtotals": {
    file: [
      {
        rows: [
          ["序号", ...heading],
          ["一、三月", null, null, null, null, null],
          [1, ...first],
          ["小计", null, null, null, 40, null],
          ["二、四月", null, null, null, null, null],
          [2, ...second],
          [null, "总计", null, null, 75, null],
          [null, null, null, null, 75, null],
        ],
        merges: ["A2:F2"],
      },
    ],
    expected: ["2 note", firstLine("3"), "4 totals", "5 note", secondLine("6"), "7 totals", "8 totals"],
  },
  "a second table with other columns under the first": {
    file: [
      {
        rows: [
          ["上半年"],
          heading,
          first,
          [],
          ["下半年"],
          ["序号", "时间", "主题", "对象", "人次", "地点"],
          [1, "3月6日9:00-10:30", "防诈骗讲座", "老人", 35, "社区中心"],
        ],
      },
    ],
    expected: [firstLine("1!3"), secondLine("2!7")],
  },
  "two tables side by side": {
    file: [
      {
        rows: [
          [...heading, null, ...heading],
          [...first, null, ...second],
        ],
      },
    ],
    expected: [firstLine("1!2"), secondLine("2!2")],
  },
  "a day merged over its rows is the day of each; a figure merged over rows is asked": {
    file: [
      {
        rows: [
          heading,
          ["急救讲座", "3月5日14:00-16:00", "文化家园", 40, "小学生"],
          ["义诊", null, "社区中心", null, "老人"],
        ],
        merges: ["B2:B3", "D2:D3"],
      },
    ],
    expected: ["2D count merged_figure", "3D count merged_figure"],
  },
  "columns in another order, among some nobody knows": {
    file: [
      {
        rows: [
          ["经费（元）", "对象", "人次", "活动地点", "天气", "时间", "活动主题"],
          [1200, "小学生", 40, "文化家园", "晴", "3月5日14:00-16:00", "急救讲座"],
        ],
      },
    ],
    expected: [firstLine("2")],
  },
  "the heading far down": {
    file: [{ rows: [...Array.from({ length: 15 }, (_, n): Raw[] => [`第${n + 1}条填表要求`]), heading, first] }],
    expected: [firstLine("17")],
  },
  "no heading at all: nothing is guessed": { file: [{ rows: [first, second] }], expected: [] },
  "an empty sheet": { file: [{ rows: [] }], expected: [] },
  "the same row twice is one event": {
    file: [{ rows: [heading, first, first] }],
    expected: [firstLine("2"), "3 here"],
  },
  "headings with stars, brackets, units and line breaks": {
    file: [
      {
        rows: [
          ["*活动\n名称", "活动时间（年月日时分）", "活动 地点", "参加人数（人）", "面向人群"],
          ["急救讲座", "3月5日14:00-16:00", "文化家园", 40, "小学生"],
        ],
      },
    ],
    expected: [firstLine("2")],
  },
  "English headings": {
    file: [
      {
        rows: [
          ["No.", "Title", "When", "Place", "Attendance", "Audience"],
          [1, "First aid", "2025-03-05 14:00-16:00", "Hall", 40, "Youth"],
        ],
      },
    ],
    expected: ["2 First aid | 2025-03-05 14:00-16:00 | youth 40 | at Hall"],
  },
  "a row without a name, and one without anything but a name": {
    file: [{ rows: [heading, [null, ...first.slice(1)], ["急救讲座", null, null, null, null]] }],
    expected: ["2A title title_missing", "3B when no_date"],
  },
  "a sheet sent out by a program with prefixes": {
    file: rawWorkbook([{ rows: [["x"]] }], {
      more: {
        "xl/worksheets/sheet1.xml": `<x:worksheet><x:sheetData>${[heading, first].map(prefixed).join("")}</x:sheetData></x:worksheet>`,
      },
    }),
    expected: [firstLine("2")],
  },
};

test.each(Object.entries(layouts))("%s", async (_, awkward) => {
  expect(await comesOf(awkward)).toEqual(awkward.expected);
});
