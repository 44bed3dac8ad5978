import { createHash } from "node:crypto";
import { type ImportField, importFields } from "./fields";
import { findHeader, type GroupName } from "./header";
import type { Sheet } from "./workbook/sheet";

/** What a column holds: a field, "group:<id>" for the figure of one audience group, or "" when it is left out. */
export type Use = string;
/** `header` is the number of the heading row, null when the sheet is left out. */
export type SheetMapping = { header: number | null; uses: Use[] };
/** What the person says of the whole file: its columns, and what goes for rows that say nothing themselves. */
export type Mapping = {
  sheets: SheetMapping[];
  unitId: string;
  year?: number | undefined;
  kindId?: string | undefined;
  campaignId?: string | undefined;
  streetId?: string | undefined;
  groupId?: string | undefined;
  startTime?: string | undefined;
  minutes?: number | undefined;
};

export type Remembered = ReadonlyMap<string, (string | null)[]>;

/** The mapping as it is found at first: what was said last time under the same heading, else by the names of the columns. */
export function findSheetMapping(sheet: Sheet, groups: readonly GroupName[], remembered: Remembered): SheetMapping {
  const width = widthOf(sheet);
  const texts = sheet.rows.slice(0, 30).map((row) => textsOf(row.cells, width));
  const found = sheet.hidden ? null : findHeader(texts, groups);
  const row = found && sheet.rows[found.row];
  if (!found || !row) return { header: null, uses: [] };
  const names = texts[found.row] ?? [];
  const fresh = found.uses.map((use) => (use?.groupId ? `group:${use.groupId}` : (use?.field ?? "")));
  // A sheet that was given back with its problems marked has one column more.
  const known =
    remembered.get(headingHash(names)) ?? remembered.get(headingHash(names.slice(0, names.findLastIndex(Boolean))));
  return { header: row.number, uses: known ? fresh.map((use, column) => known[column] ?? use) : fresh };
}

/** The names of a sheet's columns under the mapping: the texts of its heading row. */
export function columnNames(sheet: Sheet, header: number | null): string[] {
  const row = sheet.rows.find(({ number }) => number === header);
  return textsOf(row?.cells ?? [], widthOf(sheet));
}

/** The heading in one comparable form, under which its mapping is remembered. */
export function headingHash(names: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify(names.slice(0, names.findLastIndex(Boolean) + 1).map((name) => name.replace(/\s/g, ""))))
    .digest("hex");
}

/** Is this something a column can hold? */
export function isUse(use: string, groupIds: readonly string[]): boolean {
  if (use === "") return true;
  if (use.startsWith("group:")) return groupIds.includes(use.slice(6));
  return use !== "group" && importFields.includes(use as ImportField);
}

/** How many columns a sheet has. */
export function widthOf(sheet: Sheet): number {
  return sheet.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}

function textsOf(cells: Sheet["rows"][number]["cells"], width: number): string[] {
  return Array.from({ length: width }, (_, place) => cells[place]?.text.trim() ?? "");
}
