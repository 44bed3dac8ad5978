import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { signature } from "@/lib/word/layout";
import type { ReportContent } from "./content";
import { reportFile } from "./word";

const content: ReportContent = {
  period: "2022",
  unitName: "区科协",
  asOf: "2022-12-05T02:00:00.000Z",
  template: "",
  lines: [
    { level: "title", pieces: [{ text: "2022年工作总结" }] },
    { level: "first", pieces: [{ text: "一、主要工作" }] },
    { level: "second", pieces: [{ text: "（一）聚焦重点人群" }] },
    {
      level: "body",
      pieces: [{ text: "一是开展活动" }, { slot: 0 }, { text: "。二是报道" }, { slot: 1 }, { text: "。" }],
    },
  ],
  omitted: [],
  slots: [
    { source: "{场}", words: "500余场", value: 534, exact: "534场", rule: "floored", address: "/x", problem: null },
    { source: "{媒体报道}", words: "0次", value: 0, exact: "0次", rule: "exact", address: "/y", problem: "zero" },
  ],
  corrections: [
    {
      ...{ id: "c", month: "2022-03", title: "气象课", subject: "event", eventId: null, reason: "重复登记" },
      before: { events: 1, counting: 1, attendance: 40 },
      after: { events: 0, counting: 0, attendance: 0 },
    },
  ],
};

test("a report taken again is the same file to the byte", async () => {
  const [one, other] = [await reportFile(content), await reportFile(content)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("the layout is that of official documents", async () => {
  const { document } = await xmlOf(content);
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(document).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
  expect(document).toContain('w:line="560" w:lineRule="exact"');
  expect(document).toContain('w:firstLineChars="200"');
  for (const font of ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"]) {
    expect(document).toContain(`w:eastAsia="${font}"`);
    expect(document).toContain(`w:ascii="${font}"`);
  }
});

test("what a program understands of the layout is enough: indents also in points, headings in the outline, typefaces with another name", async () => {
  const { document, fonts } = await xmlOf(content);
  expect(document).toContain('w:firstLine="640"');
  expect([...document.matchAll(/<w:outlineLvl w:val="(\d)"/g)].map(([, level]) => level)).toEqual(["0", "1"]);
  for (const [name, instead] of [
    ["方正小标宋简体", "宋体"],
    ["仿宋_GB2312", "仿宋"],
    ["楷体_GB2312", "楷体"],
  ])
    expect(fonts).toContain(`<w:font w:name="${name}"><w:altName w:val="${instead}"/>`);
});

test("the date of a signature begins two characters after the name, or the name moves in before it", () => {
  const indents = (name: string, date: string) =>
    signature(name, date).map((each) => /"w:right","value":(\d+)/.exec(JSON.stringify(each))?.[1]);
  expect(indents("拱墅区科学技术协会办公室", "2022年12月5日")).toEqual(["640", "1760"]);
  expect(indents("区科协", "2022年12月5日")).toEqual(["2400", "640"]);
});

test("the doubtful sentence alone is marked; the annex has every exact figure and each correction", async () => {
  const { document, footer } = await xmlOf(content);
  const marked = [...document.matchAll(/<w:highlight[^>]*\/>.*?<w:t[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(marked).toEqual(["二是报道", "0次", "。"]);
  for (const said of ["数据核对表", "534场", "已关账期更正表", "气象课", "2022年12月5日"])
    expect(document).toContain(said);
  expect(footer).toContain("PAGE");
});

async function xmlOf(of: ReportContent) {
  const entries = unzipSync(await reportFile(of));
  const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  const footer = Object.keys(entries).find((name) => /word\/footer\d*\.xml$/.test(name));
  return { document: text("word/document.xml"), footer: text(footer ?? ""), fonts: text("word/fontTable.xml") };
}
