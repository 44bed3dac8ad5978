import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { dateCell, errorCell, rawWorkbook } from "@/lib/testing/raw-workbook";
import { xlsxBytes } from "@/lib/xlsx/write";
import { readWorkbook } from "./read-workbook";
import type { Sheet } from "./sheet";

const read = (file: Uint8Array, name = "台账.xlsx") => readWorkbook(file, name);
const texts = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row.cells.map((cell) => cell?.text ?? ""));
const refusal = (file: Uint8Array, name?: string) =>
  read(file, name).then(
    () => "read",
    (error: { reason?: string }) => error.reason,
  );

describe("workbooks as offices write them", () => {
  test("text, numbers, days and the place of each row", async () => {
    const [sheet] = await read(rawWorkbook([{ rows: [["名称", "时间"], [], ["讲座", dateCell(46086), 0.1 + 0.2]] }]));
    expect(sheet?.rows.map((row) => row.number)).toEqual([1, 3]);
    expect(sheet?.rows[1]?.cells).toEqual([
      { text: "讲座" },
      { text: "2026-03-05", number: 46086, date: true },
      { text: "0.3", number: 0.3 },
    ]);
  });

  test("a 1904 workbook has its own days", async () => {
    const [sheet] = await read(rawWorkbook([{ rows: [["讲座", dateCell(44624.5)]] }], { date1904: true }));
    expect(sheet?.date1904).toBe(true);
    expect(texts(sheet)).toEqual([["讲座", "2026-03-05 12:00"]]);
  });

  test("a time alone is a time", async () => {
    const [sheet] = await read(rawWorkbook([{ rows: [[dateCell(0.5625)]] }]));
    expect(texts(sheet)).toEqual([["13:30"]]);
  });

  test("merged cells say the same everywhere; over several rows they are marked", async () => {
    const rows = [
      ["台账", null, null],
      ["讲座", "3月5日", 40],
      ["咨询", null, null],
    ];
    const [sheet] = await read(rawWorkbook([{ rows, merges: ["A1:C1", "B2:B3", "C2:C3"] }]));
    expect(texts(sheet)).toEqual([
      ["台账", "台账", "台账"],
      ["讲座", "3月5日", "40"],
      ["咨询", "3月5日", "40"],
    ]);
    expect(sheet?.rows[2]?.cells[2]).toEqual({ text: "40", number: 40, merged: true });
    expect(sheet?.rows[0]?.cells[1]).toEqual({ text: "台账" });
  });

  test("hidden rows and sheets are kept and marked, error cells are named", async () => {
    const [first, second] = await read(
      rawWorkbook([
        { rows: [["讲座", errorCell("#REF!")], ["咨询"]], hiddenRows: [2] },
        { name: "旧", hidden: true, rows: [["x"]] },
      ]),
    );
    expect(first?.rows[0]?.cells[1]).toEqual({ text: "#REF!", error: true });
    expect(first?.rows[1]?.hidden).toBe(true);
    expect(second).toMatchObject({ name: "旧", hidden: true });
  });

  test("shared strings with runs and readings", async () => {
    const shared = "<sst><si><r><t>科普</t></r><r><t>讲座</t></r><rPh><t>kepu</t></rPh></si></sst>";
    const rows = [[{ xml: 't="s"><v>0</v>' }]];
    const [sheet] = await read(rawWorkbook([{ rows }], { more: { "xl/sharedStrings.xml": shared } }));
    expect(texts(sheet)).toEqual([["科普讲座"]]);
  });

  test("what is written here is read here", async () => {
    const columns = [
      { heading: "名称" },
      { heading: "开始", kind: "moment" as const },
      { heading: "人次", kind: "integer" as const },
    ];
    const pieces: Uint8Array[] = [];
    const sheets = [{ name: "台账", columns, rows: [["=1+1 & <讲座>", "2026-03-05T14:30", 40]] }];
    for await (const piece of xlsxBytes(sheets, { title: "t", creator: "c", at: new Date(0) })) pieces.push(piece);
    const [sheet] = await read(new Uint8Array(Buffer.concat(pieces)));
    expect(texts(sheet)).toEqual([
      ["名称", "开始", "人次"],
      ["=1+1 & <讲座>", "2026-03-05 14:30", "40"],
    ]);
  });

  test("headings named after what objects are made of are only words", async () => {
    const [sheet] = await read(rawWorkbook([{ name: "__proto__", rows: [["__proto__", "constructor", "名称"]] }]));
    expect(texts(sheet)).toEqual([["__proto__", "constructor", "名称"]]);
    expect(Object.hasOwn(Object.prototype, "名称")).toBe(false);
  });
});

describe("csv", () => {
  const csv = (text: string) => read(strToU8(text), "台账.csv").then(([sheet]) => texts(sheet));

  test("in UTF-8 with and without its mark, and in GBK", async () => {
    const expected = [
      ["名称", "人数"],
      ["讲座", "40"],
    ];
    expect(await csv("\uFEFF名称,人数\r\n讲座,40\r\n")).toEqual(expected);
    expect(await csv("名称,人数\n讲座,40")).toEqual(expected);
    const gbk = Uint8Array.from([
      0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0d, 0x0a, 0xbd, 0xb2, 0xd7, 0xf9, 0x2c, 0x34, 0x30,
    ]);
    expect(texts((await read(gbk, "台账.csv"))[0])).toEqual(expected);
  });

  test("with quotation marks, line breaks in cells, empty lines and other separators", async () => {
    expect(await csv('名称,备注\n"讲座, ""一""","两行\n文字"\n\n咨询,')).toEqual([
      ["名称", "备注"],
      ['讲座, "一"', "两行\n文字"],
      ["咨询"],
    ]);
    expect(await csv("名称;人数\n讲座;40")).toEqual([
      ["名称", "人数"],
      ["讲座", "40"],
    ]);
    expect(await csv("名称\t人数\n讲座\t40")).toEqual([
      ["名称", "人数"],
      ["讲座", "40"],
    ]);
    expect(await csv('名称,备注\n"没有结束')).toEqual([["名称", "备注"], ["没有结束"]]);
  });
});

describe("hostile files are refused within 5 s", () => {
  const row = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
  const withSheet = (xml: string | Uint8Array) =>
    rawWorkbook([{ rows: [["x"]] }], { more: { "xl/worksheets/sheet1.xml": xml } });

  test.each<[string, () => Uint8Array, string, string?]>([
    ["nothing", () => new Uint8Array(), "file_empty"],
    ["a picture", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "not_a_workbook"],
    ["a web page called xls", () => strToU8("<html><table>"), "not_a_workbook", "a.xls"],
    ["a web page called csv", () => strToU8("<!DOCTYPE html><table>"), "not_a_workbook", "a.csv"],
    [
      "a zip that is no workbook",
      () => rawWorkbook([], { more: { "xl/workbook.xml": new Uint8Array() } }),
      "workbook_broken",
    ],
    ["half a zip", () => rawWorkbook([{ rows: [["讲座"]] }]).slice(0, 300), "workbook_broken"],
    ["a workbook from before 2007", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "workbook_old"],
    [
      "an encrypted workbook",
      () =>
        new Uint8Array(
          Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]),
        ),
      "workbook_encrypted",
    ],
    ["macros", () => rawWorkbook([{ rows: [["讲座"]] }], { more: { "xl/vbaProject.bin": "x" } }), "workbook_macros"],
    ["a zip bomb", () => withSheet(new Uint8Array(8 * 1024 * 1024)), "workbook_too_large"],
    [
      "a bomb in many parts",
      () =>
        rawWorkbook([{ rows: [["x"]] }], {
          more: Object.fromEntries(
            Array.from({ length: 14 }, (_, n) => [`xl/worksheets/s${n}.xml`, new Uint8Array(3 * 1024 * 1024)]),
          ),
        }),
      "workbook_too_large",
    ],
    [
      "entities",
      () => rawWorkbook([{ rows: [["x"]] }], { head: '<!DOCTYPE a [<!ENTITY b "cc">]>' }),
      "workbook_entities",
    ],
    [
      "entities from elsewhere",
      () => withSheet(`<!DOCTYPE a SYSTEM "file:///etc/passwd">${row("")}`),
      "workbook_entities",
    ],
    [
      "an entity nobody declared",
      () => withSheet(row('<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>')),
      "workbook_broken",
    ],
    ["XML that does not end", () => withSheet("<worksheet><sheetData>"), "workbook_broken"],
    [
      "too many rows",
      () =>
        withSheet(
          row(
            Array.from({ length: 20_001 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`).join(""),
          ),
        ),
      "too_many_rows",
    ],
    [
      "a cell in the last column",
      () => withSheet(row('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
      "too_many_columns",
    ],
    ["a cell that is nowhere", () => withSheet(row('<row r="1"><c r="?"><v>1</v></c></row>')), "workbook_broken"],
  ])("%s", async (_, file, reason, name) => {
    const content = file();
    const began = performance.now();
    expect(await refusal(content, name)).toBe(reason);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("a part that holds more than it declares", async () => {
    const file = rawWorkbook([{ rows: [["讲座".repeat(500)]] }]);
    const view = new DataView(file.buffer, file.byteOffset);
    for (let at = 0; at < file.length - 30; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 64, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 64, true);
    }
    expect(await refusal(file)).toBe("workbook_broken");
  });

  test("a merge over the whole sheet covers no more than there is", async () => {
    const [sheet] = await read(rawWorkbook([{ rows: [["讲座", "3月5日"], ["x"]], merges: ["A1:XFD1048576"] }]));
    expect(texts(sheet)).toEqual([
      ["讲座", "讲座"],
      ["讲座", "讲座"],
    ]);
  });

  test("a row far down is one row", async () => {
    const xml = row('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>');
    const [sheet] = await read(withSheet(xml));
    expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 1_048_576]);
  });
});
