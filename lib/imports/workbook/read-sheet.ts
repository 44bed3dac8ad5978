import { readWhen } from "../values/whens";
import { isYes } from "./read-parts";
import { type Reader, readXml } from "./read-xml";
import { type Cell, errorText, mostColumns, mostRows, type SheetRow, Unreadable } from "./sheet";

type Book = { strings: string[]; dateStyles: boolean[]; date1904: boolean };
type Place = { row: number; column: number };
type Merge = { ref: string; from: Place; to: Place };

const mostMerges = 40_000;
const mostFilled = 1_000_000;

/** The rows of a sheet that have anything in them, merged cells filled, and where they are. `left` is how many rows may still come. */
export async function readSheet(
  content: Uint8Array,
  book: Book,
  left: number,
): Promise<{ rows: SheetRow[]; merges: string[] }> {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  await readXml(content, sheetReader(book, { rows, merges, most: Math.min(left, mostRows) }));
  fill(rows, merges);
  return { rows, merges: merges.map(({ ref }) => ref) };
}

type Found = { rows: SheetRow[]; merges: Merge[]; most: number };

/** Takes the cells of a sheet as the parser comes by them; a cell or row that does not say where it is stands after the one before. */
function sheetReader(book: Book, { rows, merges, most }: Found): Reader {
  let row: SheetRow = { number: 0, cells: [] };
  let at = { column: -1, type: "n", style: 0 };
  let [text, inside, reading] = ["", false, false];
  const opens: Record<string, (attributes: Readonly<Record<string, string>>) => void> = {
    row({ r, hidden }) {
      row = { number: Number(r ?? row.number + 1), cells: [] };
      if (isYes(hidden)) row.hidden = true;
      at = { column: -1, type: "n", style: 0 };
    },
    c({ r, t: type = "n", s = "0" }) {
      at = { column: r ? placeOf(r).column : at.column + 1, type, style: Number(s) };
      text = "";
    },
    v() {
      inside = true;
    },
    t() {
      inside = true;
    },
    rPh() {
      reading = true;
    },
    mergeCell({ ref = "" }) {
      if (merges.length === mostMerges) throw new Unreadable("workbook_too_large");
      merges.push(mergeOf(ref));
    },
  };
  const closes: Record<string, () => void> = {
    v() {
      inside = false;
    },
    t() {
      inside = false;
    },
    rPh() {
      reading = false;
    },
    c: () => put(row, at.column, cellOf(text, at, book)),
    row() {
      if (row.cells.length === 0) return;
      if (rows.length === most) throw new Unreadable("too_many_rows");
      rows.push(row);
    },
  };
  return {
    open: (name, attributes) => Object.hasOwn(opens, name) && opens[name]?.(attributes),
    close: (name) => Object.hasOwn(closes, name) && closes[name]?.(),
    text(more) {
      if (inside && !reading) text += more;
    },
  };
}

function put(row: SheetRow, column: number, cell: Cell | null): void {
  if (!cell) return;
  if (column >= mostColumns) throw new Unreadable("too_many_columns");
  while (row.cells.length < column) row.cells.push(null);
  row.cells[column] = cell;
}

function cellOf(said: string, { type, style }: { type: string; style: number }, book: Book): Cell | null {
  if (type === "e") return { text: said, error: true };
  if (type === "s") return textCell(book.strings[Number(said)] ?? "");
  if (type === "str" || type === "inlineStr") return textCell(said);
  if (type === "b") return textCell(said === "1" ? "TRUE" : "FALSE");
  if (type === "d") return textCell(said.replace("T", " "));
  if (said === "") return null;
  const number = Number(said);
  if (!Number.isFinite(number)) return textCell(said);
  // What a person sees of 0.1 + 0.2 is 0.3.
  const plain = Number(number.toPrecision(15));
  if (!book.dateStyles[style]) return { text: String(plain), number: plain };
  return { text: momentText(number, book.date1904), number, date: true };
}

function textCell(text: string): Cell | null {
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (decoded.trim() === "") return null;
  return errorText.test(decoded.trim()) ? { text: decoded.trim(), error: true } : { text: decoded };
}

/** A day or time as text: "2026-03-05 14:00". */
function momentText(serial: number, date1904: boolean): string {
  const minutes = Math.round((serial % 1) * 1440);
  if (serial < 1)
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const read = readWhen(serial, { date1904 });
  return "value" in read ? [read.value.from, read.value.startTime].filter(Boolean).join(" ") : String(serial);
}

/** Where a reference such as "AB12" points, counted from 0. */
function placeOf(reference: string): Place {
  const [, letters = "", digits = "0"] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === "") throw new Unreadable("workbook_broken");
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
}

/** The area of merged cells a reference such as "A1:H1" means; rows count from 1, columns from 0. */
export function mergeOf(reference: string): Merge {
  const [from = "", to = from] = reference.split(":");
  return { ref: reference.replaceAll("$", ""), from: placeOf(from), to: placeOf(to) };
}

/** Repeats what a merged cell says in all it covers, as far as the sheet has rows: a merge over a million rows covers no more. */
function fill(rows: SheetRow[], merges: Merge[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const last = rows.at(-1)?.number ?? 0;
  let filled = 0;
  for (const { from, to } of merges) {
    const said = byNumber.get(from.row)?.cells[from.column];
    if (!said) continue;
    const cell: Cell = to.row > from.row ? { ...said, merged: true } : said;
    const columns = Math.min(to.column, width - 1);
    for (const row of rowsBetween(byNumber, from.row, Math.min(to.row, last))) {
      filled += columns - from.column + 1;
      if (filled > mostFilled) throw new Unreadable("workbook_too_large");
      for (let column = from.column; column <= columns; column++) put(row, column, cell);
    }
  }
}

function rowsBetween(byNumber: Map<number, SheetRow>, from: number, to: number): SheetRow[] {
  if (to - from > byNumber.size) return [...byNumber.values()].filter(({ number }) => number >= from && number <= to);
  return Array.from({ length: to - from + 1 }, (_, place) => byNumber.get(from + place)).filter(
    (row) => row !== undefined,
  );
}
