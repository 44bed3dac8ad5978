import fc from "fast-check";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { columnLetters, sheetName, type XlsxCell, type XlsxColumn, type XlsxSheet } from "./sheet";
import { xlsxBytes } from "./write";

const at = new Date("2022-12-05T02:00:00Z");

test("typed cells, a frozen heading with filters, totals below it, a second sheet", async () => {
  const file = await written([
    {
      name: "台账",
      columns: [
        { heading: "名称" },
        { heading: "日期", kind: "day" },
        { heading: "开始", kind: "moment" },
        { heading: "人次", kind: "integer" },
        { heading: "率", kind: "share" },
      ],
      rows: [
        ["讲座", "2022-03-05", "2022-03-05T14:30", 0, 0.25],
        ["研学", "不定", null, null, 1],
      ],
      totals: () => ["合计", null, null, 0, null],
    },
    { name: "规则", columns: [{ heading: "规则" }], rows: [["一场活动计一场。"]], filter: false },
  ]);
  const { sheets } = await readXlsx(file);
  expect(sheets.map((sheet) => sheet.name)).toEqual(["台账", "规则"]);
  expect(sheets[0]?.rows).toEqual([
    ["名称", "日期", "开始", "人次", "率"],
    ["讲座", new Date("2022-03-05T00:00:00Z"), new Date("2022-03-05T14:30:00Z"), 0, 0.25],
    ["研学", "不定", null, null, 1],
    ["合计", null, null, 0, null],
  ]);
  const { sheet1, workbook } = xmlOf(file);
  expect(sheet1).toContain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"');
  expect(sheet1).toContain('<autoFilter ref="A1:E3"/>');
  expect(workbook).toContain("'台账'!$A$1:$E$3");
});

test.each(["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠1"])(
  "%j is text, and stays text when somebody edits the cell",
  async (text) => {
    const file = await written([{ name: "a", columns: [{ heading: "=x" }], rows: [[text]], totals: () => [text] }]);
    const { sheet1, styles } = xmlOf(file);
    expect(sheet1).not.toContain("<f");
    const quoted = [...styles.matchAll(/<xf numFmtId[^>]*quotePrefix[^>]*>/g)];
    expect(quoted).toHaveLength(3);
    const used = [...sheet1.matchAll(/<c r="A[23]" s="(\d+)" t="inlineStr"/g)].map(([, style]) => Number(style));
    const formats = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>")).match(/<xf [^>]*>/g) ?? [];
    expect(used.map((style) => formats[style]?.includes("quotePrefix"))).toEqual([true, true]);
  },
);

test("any text and any whole number come back as they were; phones keep every digit", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const row = fc.tuple(
    text,
    fc.oneof(fc.constant(null), fc.maxSafeInteger()),
    fc.constantFrom("057100001234", "_x0041_"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const columns: XlsxColumn[] = [{ heading: "a" }, { heading: "b", kind: "integer" }, { heading: "c" }];
      const { sheets } = await readXlsx(await written([{ name: "a", columns, rows }]));
      expect(sheets[0]?.rows.slice(1)).toEqual(rows.map(([first, ...rest]) => [readable(first), ...rest]));
    }),
    { numRuns: 60 },
  );
});

test("the same input gives the same bytes", async () => {
  const sheet: XlsxSheet = { name: "a", columns: [{ heading: "n", kind: "integer" }], rows: [[1], [2]] };
  expect(Buffer.from(await written([sheet])).equals(Buffer.from(await written([sheet])))).toBe(true);
});

test("a long table is read only as fast as the file is taken", async () => {
  let read = 0;
  async function* rows(): AsyncGenerator<XlsxCell[]> {
    for (; read < 50_000; read++) yield [read, `第${read}场活动`];
  }
  const bytes = xlsxBytes([{ name: "a", columns: [{ heading: "n" }, { heading: "t" }], rows: rows() }], described);
  let taken = 0;
  while (taken < 4096) taken += (await bytes.next()).value?.length ?? 0;
  expect(read).toBeLessThan(5_000);
  await bytes.return(undefined);
  const after = read;
  expect((await bytes.next()).done).toBe(true);
  expect(read).toBe(after);
});

test("columns are lettered as spreadsheets do, and names of sheets are allowed ones", () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  expect(sheetName("2022/23 [a]:*?")).toBe("2022 23  a");
  expect(sheetName("'")).toBe("Sheet");
  expect(sheetName("长".repeat(40))).toHaveLength(31);
});

const described = { title: "台账", creator: "区科协", at };

async function written(sheets: XlsxSheet[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxBytes(sheets, described)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function xmlOf(file: Uint8Array) {
  const parts = unzipSync(file);
  const text = (path: string) => new TextDecoder().decode(parts[path]);
  return { sheet1: text("xl/worksheets/sheet1.xml"), workbook: text("xl/workbook.xml"), styles: text("xl/styles.xml") };
}

/** Text without what XML cannot carry; an empty cell for an empty text. */
function readable(text: string): string | null {
  const kept = text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "");
  return kept === "" ? null : kept;
}
