import { describe, expect, test } from "vitest";
import { findHeader } from "./header";

const groups = [
  { id: "youth", name: "青少年" },
  { id: "seniors", name: "老年人" },
];
const found = (rows: string[][]) => {
  const header = findHeader(rows, groups);
  return header && { row: header.row, fields: header.uses.map((use) => use && (use.groupId ?? use.field)) };
};

describe("the heading of a ledger", () => {
  test("stands below title rows, in any order, with the office's own names", () => {
    const rows = [
      ["2025年米市巷街道科普活动台账", "2025年米市巷街道科普活动台账", "2025年米市巷街道科普活动台账", ""],
      ["填报单位：米市巷街道", "", "", "填报日期：2025年12月"],
      ["序号", "活动时间", "活动主题", "参加人数（人）"],
      ["1", "3月5日", "急救知识讲座", "40"],
    ];
    expect(found(rows)).toEqual({ row: 2, fields: ["number", "when", "title", "count"] });
  });

  test("may be spread over two rows, the upper one merged", () => {
    const rows = [
      ["名称", "时间", "地点", "参加人次", "参加人次", "备注"],
      ["名称", "时间", "地点", "青少年", "老年人", "备注"],
      ["急救讲座", "3月5日", "文化家园", "20", "35", ""],
    ];
    expect(found(rows)).toEqual({ row: 1, fields: ["title", "when", "place", "youth", "seniors", "notes"] });
  });

  test("the longer name decides, and a second column of the same use is left open", () => {
    const rows = [["活动名称*", "日 期", "活动地点", "主办单位", "承办单位", "人群", "线上观看人次", "人次", "人数"]];
    expect(found(rows)?.fields).toEqual([
      "title",
      "date",
      "place",
      "host",
      "coHosts",
      "groups",
      "online",
      "count",
      null,
    ]);
  });

  test("rows of data are no heading, and a sheet without one has none", () => {
    expect(
      found([
        ["急救讲座", "2025-03-05", "文化家园"],
        ["防诈骗", "2025-03-06", "社区"],
      ]),
    ).toBeNull();
    expect(found([["活动"]])).toBeNull();
    expect(found([])).toBeNull();
  });

  test("names in English are known too", () => {
    expect(found([["Title", "Date", "Place", "Attendance"]])?.fields).toEqual(["title", "date", "place", "count"]);
  });
});
