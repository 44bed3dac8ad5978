import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvCell, csvOf, csvStream } from "./csv";

test.each(["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "＋1", "－1", "＠1", "\u3000=1"])(
  "%j is text for a spreadsheet program",
  (text) => {
    const cell = parse(csvOf(["x"], [[text]]))[1]?.[0] ?? "";
    expect(cell.startsWith("'")).toBe(true);
    expect(cell.slice(1)).toBe(text.trim());
  },
);

test("begins with a byte order mark, ends lines with CR LF and quotes what needs it", () => {
  expect(csvOf(["名称", "人次"], [['甲,"乙"\n丙', 12]])).toBe('\uFEFF名称,人次\r\n"甲,""乙""\n丙",12\r\n');
});

test("figures stay figures, zero is not empty, phones keep every digit", () => {
  expect(csvOf(["a", "b", "c", "d"], [[0, null, -5, "057100001234"]])).toBe("\uFEFFa,b,c,d\r\n0,,-5,057100001234\r\n");
});

test("a dash alone stands as it is: there is no such figure, which is neither zero nor a formula", () => {
  expect(csvOf(["a", "b"], [["-", 0]])).toBe("\uFEFFa,b\r\n-,0\r\n");
});

test("any text comes back as it was, and is never a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 })), (rows) => {
      const read = parse(csvOf(["a", "b"], rows)).slice(1);
      expect(read.map((row) => row.map(withoutGuard))).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
      expect(read.flat().some((cell) => cell !== "-" && /^[\s=+\-@＝＋－＠]/.test(cell))).toBe(false);
    }),
  );
});

test("a stream says the same as the whole, however long", async () => {
  const rows: CsvCell[][] = Array.from({ length: 1234 }, (_, number) => [number, `第${number}场`]);
  const streamed = await new Response(csvStream(["n", "t"], each(rows))).text();
  // Response.text() takes the byte order mark off.
  expect(`\uFEFF${streamed}`).toBe(csvOf(["n", "t"], rows));
});

async function* each(rows: CsvCell[][]): AsyncGenerator<CsvCell[]> {
  yield* rows;
}

function withoutGuard(cell: string): string {
  return /^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

// A reader of its own, so that writer and reader cannot be wrong together.
function parse(csv: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  const text = csv.replace(/^\uFEFF/, "");
  for (let at = 0; at < text.length; at++) {
    const row = rows.at(-1) as string[];
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text[at + 1] === '"') {
      row.push(`${row.pop()}"`);
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ",") row.push("");
    else if (!quoted && letter === "\r" && text[at + 1] === "\n") {
      rows.push([""]);
      at++;
    } else row.push(`${row.pop()}${letter}`);
  }
  return rows.slice(0, -1);
}
