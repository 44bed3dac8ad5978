/**
 * One cell. Text is text whatever it looks like; `null` is an empty cell, which is not zero. In a column of days a text like
 * "2026-03-05" is a real date, in one of moments "2026-03-05T14:30" is, in one of clock times "14:30".
 */
export type XlsxCell = string | number | null;

export const columnKinds = ["text", "integer", "decimal", "share", "day", "moment", "clock"] as const;
/** What a column holds: `decimal` has one place behind the point, `share` is a part of 1 shown in per cent. */
export type ColumnKind = (typeof columnKinds)[number];

export type XlsxColumn = { heading: string; kind?: ColumnKind /** In characters of Latin text. */; width?: number };

/** A sheet of a workbook. Its rows are read once, while the file is written; `totals` is asked for after the last of them. */
export type XlsxSheet = {
  name: string;
  columns: readonly XlsxColumn[];
  rows: Iterable<readonly XlsxCell[]> | AsyncIterable<readonly XlsxCell[]>;
  /** The row under the table, outside the filter. */
  totals?: () => readonly XlsxCell[];
  /** Whether the heading row carries filters; yes unless said otherwise. */
  filter?: boolean;
  /** How many columns stay in sight beside the heading row. */
  frozenColumns?: number;
};

/** A cell with a look of its own: its kind, a colour that marks it, or bold. */
export type LaidCell = {
  value: XlsxCell;
  kind?: ColumnKind;
  look?: "marked" | "bold";
  /** It reaches over several columns or rows, so that its length says nothing of the row's height. */
  merged?: boolean;
};
/** One row of a laid sheet; `number` is its place in the sheet, from 1. */
export type LaidRow = { number: number; hidden?: boolean; cells: readonly (LaidCell | null)[] };

/** A sheet that is written as it is laid out, without a heading of ours: cells, places, widths and merged areas as given. */
export type LaidSheet = {
  name: string;
  widths: readonly number[];
  laid: Iterable<LaidRow> | AsyncIterable<LaidRow>;
  merges?: readonly string[];
  /** The row under which the sheet is split, so that it stays in sight. */
  frozenRows?: number;
};

/** The most rows a sheet of this format can have, with its heading and totals. */
export const mostRows = 1_048_576;

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (place % 26));
}

/** A name a sheet can have: without the signs the format forbids, at most 31 characters, never empty. */
export function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return [...(allowed || "Sheet")].slice(0, 31).join("");
}
