import { expect, test } from "vitest";
import { sentencesOf } from "./content";
import { readPeriod, shiftedSpan } from "./period";
import { readTemplate } from "./template";

test("the numbering of a line says its place", () => {
  const text = "2026年工作总结\n\n一、主要工作\n（一）聚焦青少年\n(二)聚焦老年人\n1.做法\n一是办好活动。";
  expect(readTemplate(text).map((line) => line.level)).toEqual(["title", "first", "second", "second", "third", "body"]);
});

test("a placeholder is read with its options, full-width signs included", () => {
  const [, line] = readTemplate("题\n开展{场｜专项＝全国科普日 | 写法=概数}。");
  expect(line?.parts).toEqual([
    { text: "开展" },
    {
      ask: {
        source: "{场｜专项＝全国科普日 | 写法=概数}",
        asks: "events",
        options: { campaign: "全国科普日", manner: "概数" },
      },
    },
    { text: "。" },
  ]);
});

test.each([
  ["{场次}", "unknown_figure"],
  ["{toString}", "unknown_figure"],
  ["{场|地点=桥西}", "unknown_option"],
  ["{场|constructor=桥西}", "unknown_option"],
  ["{目标|类型=讲座}", "unknown_option"],
  ["{场|写法=随便}", "unknown_value"],
  ["{场|专项=}", "unknown_value"],
] as const)("%s is not understood: %s", (source, problem) => {
  expect(readTemplate(`题\n${source}`)[1]?.parts).toEqual([{ source, problem }]);
});

test("a sentence is marked by its own figures only", () => {
  const slot = { source: "", words: "0场", value: 0, exact: "0", rule: "exact", address: null } as const;
  const slots = [
    { ...slot, problem: "zero" as const },
    { ...slot, problem: null },
  ];
  const pieces = [{ text: "一是甲" }, { slot: 0 }, { text: "；二是乙" }, { slot: 1 }, { text: "。三是丙。" }];
  expect(sentencesOf({ level: "body", pieces }, slots).map((sentence) => sentence.marked)).toEqual([
    true,
    false,
    false,
  ]);
});

test("periods are years, quarters and months", () => {
  expect(readPeriod("2026")).toMatchObject({ kind: "annual", span: { from: "2026-01-01", to: "2026-12-31" } });
  expect(readPeriod("2026-Q2")).toMatchObject({
    words: "2026年第二季度",
    span: { from: "2026-04-01", to: "2026-06-30" },
  });
  expect(readPeriod("2024-02")).toMatchObject({ kind: "month", span: { to: "2024-02-29" } });
  for (const wrong of ["2026-13", "2026-Q5", "1999", "2026-1", ""]) expect(readPeriod(wrong)).toBeNull();
  expect(shiftedSpan({ from: "2024-02-01", to: "2024-02-29" }, -1)).toEqual({ from: "2023-02-01", to: "2023-02-28" });
});
