import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type Awkward, comesOf, nothingIsKept } from "@/lib/testing/awkward";
import { makeProgramme } from "@/lib/testing/programme";
import { type RawSheet, rawWorkbook } from "@/lib/testing/raw-workbook";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const csv = (separator = ",", end = "\n") =>
  [
    ["活动名称", "活动时间", "地点", "参加人数", "人群", "备注"],
    ["急救讲座", "2025年3月5日14:00-16:00", "文化家园", "约40", "小学生", "好"],
  ]
    .map((row) => row.join(separator) + end)
    .join("");
const line = "2 急救讲座 | 2025-03-05 14:00-16:00 | youth 40 | about | at 文化家园 | notes 好";

/** Text in GBK: the table is made from the decoder, which the platform has, unlike an encoder. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}

function inUtf16(text: string, swapped: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(swapped ? bytes.swap16() : bytes);
}

const files: Record<string, Awkward> = {
  "csv in UTF-8": { file: csv(), expected: [line] },
  "csv in UTF-8 with its mark and the line ends of Windows": { file: `\uFEFF${csv(",", "\r\n")}`, expected: [line] },
  "csv in GB18030": { file: inGbk(csv()), name: "a.csv", expected: [line] },
  "csv in GB18030 with a rare sign of four bytes": {
    file: new Uint8Array([...inGbk(csv().replace("好\n", "")), 0x81, 0x39, 0xee, 0x39, 0x0a]),
    name: "a.csv",
    expected: [line.replace("好", "㐀")],
  },
  "csv in UTF-16, as spreadsheet programs save text": {
    file: inUtf16(csv("\t", "\r\n"), false),
    name: "a.txt",
    expected: [line],
  },
  "csv in UTF-16 the other way round": { file: inUtf16(csv("\t"), true), name: "a.csv", expected: [line] },
  "columns with tabs between": { file: csv("\t"), expected: [line] },
  "columns with semicolons between": { file: csv(";"), expected: [line] },
  "cells in quotation marks, with separators and line breaks in them": {
    file: '活动名称,活动时间,地点,参加人数,人群,备注\n"急救""讲座""",2025-03-05 14:00-16:00,"文化家园,二楼","1,200",小学生,"一\n二"\n',
    expected: ['2 急救"讲座" | 2025-03-05 14:00-16:00 | youth 1200 | at 文化家园,二楼 | notes 一\n二'],
  },
  "a title and empty lines in csv": {
    file: `2025年台账,,,,,\n,,,,,\n${csv()}合计,,,40,,\n`,
    expected: [line.replace("2 ", "4 "), "5 totals"],
  },
  "a workbook whose name says csv is what it is": {
    name: "a.csv",
    file: [
      {
        rows: [
          ["活动名称", "时间", "地点", "人群"],
          ["讲座", "2025-03-05 9:00-10:00", "家园", "老人"],
        ],
      },
    ],
    expected: ["2 讲座 | 2025-03-05 09:00-10:00 | seniors | at 家园"],
  },
  "headings and sheets named after what objects are made of": {
    file: [
      {
        name: "__proto__",
        rows: [
          ["__proto__", "constructor", "活动名称", "时间", "地点", "人群"],
          ["toString", "x", "讲座", "2025-03-05 9:00-10:00", "家园", "老人"],
        ],
      },
    ],
    expected: ["2 讲座 | 2025-03-05 09:00-10:00 | seniors | at 家园"],
  },
  "a merge over all the rows and columns there can be": {
    file: [
      {
        rows: [
          ["活动名称", "时间", "地点"],
          ["讲座", "2025-03-05 9:00-10:00", "家园"],
        ],
        merges: ["A1:XFD1048576"],
      },
    ],
    expected: [],
  },
  "a row at the very end of the sheet": {
    file: sheetOf(
      `<row r="1">${["活动名称", "时间", "地点", "人群"].map(text).join("")}</row><row r="1048576">${["讲座", "2025-03-05 9:00-10:00", "家园", "老人"].map(text).join("")}</row>`,
    ),
    expected: ["1048576 讲座 | 2025-03-05 09:00-10:00 | seniors | at 家园"],
  },
};

test.each(Object.entries(files))("%s", async (_, awkward) => {
  expect(await comesOf(awkward)).toEqual(awkward.expected);
});

describe("hostile files are refused in less than five seconds, within 200 MB, and nothing of them is kept", () => {
  const plain: RawSheet[] = [{ rows: [["活动名称"]] }];
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
  const many = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n)).join("");

  test.each<[string, () => Uint8Array, string, string?]>([
    ["nothing at all", () => new Uint8Array(), "file_empty"],
    ["a picture called xlsx", () => strToU8("\x89PNG\r\n\x1a\n"), "not_a_workbook"],
    ["a web page called xls", () => strToU8("<html><table><tr><td>x</table>"), "not_a_workbook", "a.xls"],
    ["a web page called csv", () => strToU8("<!DOCTYPE html><script>alert(1)</script>"), "not_a_workbook", "a.csv"],
    ["a csv that is a program", () => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "not_a_workbook", "a.csv"],
    ["a zip of something else", () => zipSync({ "../../etc/passwd": strToU8("x") }), "not_a_workbook"],
    [
      "a workbook from before 2007",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "workbook_old",
    ],
    [
      "a workbook with macros",
      () => rawWorkbook(plain, { more: { "xl/vbaProject.bin": "x" } }),
      "workbook_macros",
      "a.xlsm",
    ],
    ["half a workbook", () => rawWorkbook(plain).slice(0, 400), "workbook_broken"],
    ["a zip bomb", () => withSheet(zeros(39)), "workbook_too_large"],
    [
      "a bomb in many parts",
      () =>
        rawWorkbook(plain, {
          more: Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`xl/worksheets/x${n}.xml`, zeros(3)])),
        }),
      "workbook_too_large",
    ],
    [
      "entities that grow",
      () => rawWorkbook(plain, { head: '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>' }),
      "workbook_entities",
    ],
    [
      "entities from elsewhere",
      () => withSheet('<!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>'),
      "workbook_entities",
    ],
    [
      "tens of thousands of merges",
      () =>
        withSheet(
          `<worksheet><sheetData/><mergeCells>${many(40_001, (n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`)}</mergeCells></worksheet>`,
        ),
      "workbook_too_large",
    ],
    [
      "merges that fill everything",
      () =>
        withSheet(
          `<worksheet><sheetData>${many(6_000, (n) => `<row r="${n + 1}">${text("x")}</row>`)}<row r="6001"><c r="GR6001"><v>1</v></c></row></sheetData><mergeCells>${many(2, () => '<mergeCell ref="A1:GR6001"/>')}</mergeCells></worksheet>`,
        ),
      "workbook_too_large",
    ],
    [
      "too many rows",
      () => withSheet(`<worksheet><sheetData>${many(20_001, () => `<row>${text("x")}</row>`)}</sheetData></worksheet>`),
      "too_many_rows",
    ],
    [
      "a cell in the last column there is",
      () => withSheet('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
      "too_many_columns",
    ],
    ["a csv of far too many columns", () => strToU8(",x".repeat(300)), "too_many_columns", "a.csv"],
    ["a csv of far too many rows", () => strToU8("x\n".repeat(20_001)), "too_many_rows", "a.csv"],
    ["elements without end, one in another", () => withSheet("<a>".repeat(200_000)), "workbook_broken"],
  ])("%s", async (_, file, reason, name = "a.xlsx") => {
    const content = file();
    const began = { at: performance.now(), memory: process.memoryUsage().rss };
    expect(await comesOf({ file: content, name, expected: [] })).toEqual([reason]);
    // Read three times over, once in each zone.
    expect(performance.now() - began.at).toBeLessThan(3 * 5_000);
    expect(process.memoryUsage().rss - began.memory).toBeLessThan(200 * 1024 * 1024);
    expect(await nothingIsKept()).toBe(true);
  });
});

function text(said: string): string {
  return `<c t="inlineStr"><is><t>${said}</t></is></c>`;
}

function sheetOf(rows: string): Uint8Array {
  return withSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
}

function withSheet(xml: string | Uint8Array): Uint8Array {
  return rawWorkbook([{ rows: [["x"]] }], { more: { "xl/worksheets/sheet1.xml": xml } });
}
