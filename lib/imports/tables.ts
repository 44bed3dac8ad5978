import { fieldsOf, findHeader, type GroupName } from "./header";
import type { Cell, Sheet, SheetRow } from "./workbook/sheet";
import { isFilled } from "./workbook/sheet";

/** So many tables of one file can be said of in one form. */
export const mostTables = 100;

/**
 * The tables of a sheet, each as a sheet of its own: below another heading with other columns begins another table, and two may stand side
 * by side. Rows and columns keep their places. Most sheets are one table.
 */
export function tablesOf(sheet: Sheet, groups: readonly GroupName[]): Sheet[] {
  const tables = stacked(sheet, groups).flatMap((table) => besides(table, groups));
  return tables.map((table, place) => (place === 0 ? table : { ...table, part: place + 1 }));
}

/** Is this row a heading? Rows of data have figures or days in them; headings are words. */
function mayBeHeading({ cells }: SheetRow): boolean {
  const said = cells.flatMap((cell) => cell?.text.trim() || []);
  return new Set(said).size >= 3 && said.every((text) => text.length <= 24 && !/\d/.test(text));
}

/** The texts of a row's cells as headings are compared: without space. */
export function headingTexts(row: SheetRow | undefined): string {
  const texts = row?.cells.map((cell) => cell?.text.replace(/\s/g, "") ?? "") ?? [];
  return texts.join("\n").trimEnd();
}

/** A heading may be over two rows; the same heading again is one of a printed page, not of another table. */
function stacked(sheet: Sheet, groups: readonly GroupName[]): Sheet[] {
  const starts: number[] = [];
  let [heading, last] = ["", -2];
  for (const [place, row] of sheet.rows.entries()) {
    if (!mayBeHeading(row)) continue;
    const found = findHeader([textsOf(row)], groups);
    if (!found || found.uses.filter((use) => use !== null).length < 3) continue;
    if (place > last + 1 && headingTexts(row) !== heading) starts.push(withTitles(sheet, place));
    [heading, last] = [headingTexts(row), place];
  }
  if (starts.length < 2) return [sheet];
  // What stands above the first heading belongs to it.
  return starts.map((start, place) => ({
    ...sheet,
    rows: sheet.rows.slice(place === 0 ? 0 : start, starts[place + 1]),
  }));
}

/** Where a table begins whose heading is there: at the titles above it, lines of one text each. */
function withTitles({ rows }: Sheet, heading: number): number {
  let start = heading;
  while (start > 0 && new Set(rows[start - 1]?.cells.flatMap((cell) => cell?.text.trim() || [])).size === 1) start--;
  return start;
}

/** Two tables side by side: what the first begins with stands in the heading again, and title and time on both sides of it. */
function besides(table: Sheet, groups: readonly GroupName[]): Sheet[] {
  const found = findHeader(table.rows.slice(0, 30).map(textsOf), groups);
  if (!found) return [table];
  const fields = fieldsOf(found.names, groups);
  const first = fields.find((field) => field !== null);
  const begin = fields.findIndex((field, column) => field === first && column > fields.indexOf(first ?? null));
  const isTable = (some: (string | null)[]) =>
    some.includes("title") && some.some((field) => field === "when" || field === "date");
  if (begin < 0 || !isTable(fields.slice(0, begin)) || !isTable(fields.slice(begin))) return [table];
  const part = (keep: (cell: Cell | null, column: number) => Cell | null): Sheet => {
    const rows = table.rows.map((row) => ({ ...row, cells: trimmed(row.cells.map(keep)) }));
    return { ...table, rows: rows.filter(isFilled) };
  };
  return [
    part((cell, column) => (column < begin ? cell : null)),
    part((cell, column) => (column < begin ? null : cell)),
  ];
}

function trimmed(cells: (Cell | null)[]): (Cell | null)[] {
  const last = cells.findLastIndex((cell) => cell !== null);
  return cells.slice(0, last + 1);
}

function textsOf({ cells }: SheetRow): string[] {
  return Array.from(cells, (cell) => cell?.text.trim() ?? "");
}
