import { describe, expect, test } from "vitest";
import { readAudiences } from "./audiences";
import { matchName } from "./names";

const streets = [
  { id: "s1", name: "米市巷街道", nameEn: "Mishixiang" },
  { id: "s2", name: "湖墅街道", nameEn: "Hushu" },
  { id: "s3", name: "和睦" },
];

describe("names of a list", () => {
  test.each([
    ["米市巷街道", "s1"],
    ["米市巷", "s1"],
    ["拱墅区米市巷街道办事处", "s1"],
    ["拱墅米市巷", "s1"],
    [" 米市巷 街道 ", "s1"],
    ["hushu", "s2"],
    ["和睦街道", "s3"],
    ["和睦社区", "s3"],
  ])("%s", (said, id) => expect(matchName(said, streets, "拱墅区")).toEqual({ id }));

  test("what is only similar is not taken, and what could be two is asked", () => {
    expect(matchName("米市", streets, "拱墅区")).toEqual({ problem: "unknown_word", ids: [] });
    expect(matchName("", streets)).toEqual({ empty: true });
    const both = [...streets, { id: "s4", name: "湖墅社区" }];
    expect(matchName("湖墅", both)).toEqual({ problem: "several_match", ids: ["s2", "s4"] });
    expect(matchName("湖墅社区", both)).toEqual({ id: "s4" });
    expect(matchName("街道", streets)).toEqual({ problem: "unknown_word", ids: [] });
  });
});

const words = [
  { word: "小学生", groupId: "youth" },
  { word: "学生", groupId: "youth" },
  { word: "大学", groupId: "youth" },
  { word: "老人", groupId: "seniors" },
  { word: "老年大学", groupId: "seniors" },
  { word: "机关干部", groupId: "servants" },
  { word: "职工", groupId: "workers" },
];

describe("audiences in words", () => {
  test.each([
    ["小学生", ["youth"]],
    ["社区老人", ["seniors"]],
    ["机关干部、职工", ["servants", "workers"]],
    ["辖区小学生及社区老人", ["youth", "seniors"]],
    ["老年大学", ["seniors"]],
    ["小学生/学生", ["youth"]],
  ])("%s", (said, groupIds) => expect(readAudiences(said, words)).toEqual({ groupIds }));

  test("what no word is known for, and what could be two groups, is asked", () => {
    expect(readAudiences("全体居民、职工", words)).toEqual({ problem: "unknown_word", words: ["全体居民"] });
    expect(readAudiences("职工学生", words)).toEqual({ problem: "unknown_word", words: ["职工学生"] });
    expect(readAudiences(" ", words)).toEqual({ empty: true });
  });
});
