import { expect, test } from "vitest";
import { arranged } from "./arranged";
import { type ReportSlot, textOf } from "./content";

const slot = (source: string, words: string, problem: ReportSlot["problem"] = null): ReportSlot => ({
  ...{ source, words, problem, value: problem === "zero" ? 0 : 1, exact: words, address: null },
  rule: words === "" ? "text" : "exact",
});
const slots = [
  slot("{场|专项=甲}", "3场"),
  slot("{场|专项=乙}", "0场", "zero"),
  slot("{序}", ""),
  slot("{零则略}", ""),
  slot("{场|专项=丙}", "{场|专项=丙}", "unknown_name"),
];
const sentence = (figure: number, mark = true) => [
  ...[{ slot: 2 }, { text: "是开展" }, { slot: figure }],
  ...(mark ? [{ slot: 3 }] : []),
  { text: "。" },
];
const line = (...pieces: ReturnType<typeof sentence>[]) => ({ level: "body" as const, pieces: pieces.flat() });

test("a sentence that asks for it is left out when its figure is zero; the others are numbered anew", () => {
  const { omitted, ...text } = arranged({ lines: [line(sentence(1), sentence(0), sentence(1, false))], slots });
  expect(textOf(text)).toBe("一是开展3场。二是开展0场。");
  expect(omitted).toEqual(["是开展0场。"]);
  expect(text.slots.map(({ source }) => source)).toEqual(["{场|专项=甲}", "{场|专项=乙}"]);
});

test("what was not understood is never left out, and an empty paragraph says so", () => {
  expect(textOf(arranged({ lines: [line(sentence(4))], slots }))).toBe("一是开展{场|专项=丙}。");
  expect(textOf(arranged({ lines: [line(sentence(1))], slots }))).toBe("本期无。");
});

test("a text that asks for nothing of the kind stays as it is", () => {
  const lines = [
    { level: "title" as const, pieces: [{ text: "总结" }] },
    line([{ text: "甲" }, { slot: 1 }, { text: "。" }]),
  ];
  expect(arranged({ lines, slots })).toMatchObject({
    omitted: [],
    lines: [lines[0], { pieces: [{ text: "甲" }, { slot: 0 }, { text: "。" }] }],
  });
});
