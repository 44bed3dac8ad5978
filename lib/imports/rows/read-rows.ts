import type { Mapping } from "../mapping";
import { headingTexts } from "../tables";
import { turnsOf } from "../turns";
import { isFilled, type Sheet } from "../workbook/sheet";
import type { Lists } from "./draft";
import { type ReadRow, readRow } from "./read-row";
import type { At } from "./verdicts";

export type Read = At & ReadRow & { title: string; asNew: boolean };
/** The use of the mark that takes a row as an event of its own, however like another it is. */
export const ownEvent = "new";

const none: ReadonlyMap<string, string> = new Map();

/** Reads all rows of the sheets that are taken, giving way to other requests as often as is needed. */
export async function readRows(sheets: Sheet[], mapping: Mapping, fixes: Record<string, string>, lists: Lists) {
  const byRow = fixesByRow(fixes);
  const turn = turnsOf();
  const read: Read[] = [];
  for (const [place, sheet] of sheets.entries()) {
    const { header = null, uses = [] } = mapping.sheets[place] ?? {};
    if (header === null) continue;
    const heading = headingTexts(sheet.rows.find(({ number }) => number === header));
    for (const row of sheet.rows) {
      if (row.number <= header || !isFilled(row)) continue;
      const mended = byRow.get(`${place}.${row.number}`) ?? none;
      const title = mended.get("title") ?? row.cells[uses.indexOf("title")]?.text ?? "";
      const at = { sheet: place, row: row.number, hidden: Boolean(row.hidden) };
      const asked = { mapping, uses, fixes: mended, lists, date1904: Boolean(sheet.date1904) };
      // Printed tables have their heading again on each page.
      const result: ReadRow = headingTexts(row) === heading ? { skipped: "heading" } : readRow(row, asked);
      read.push({ ...at, ...result, title, asNew: mended.get(ownEvent) === "yes" });
      await turn();
    }
  }
  return read;
}

function fixesByRow(fixes: Record<string, string>): Map<string, Map<string, string>> {
  const byRow = new Map<string, Map<string, string>>();
  for (const [key, value] of Object.entries(fixes)) {
    const [, row = "", use = ""] = /^(\d+\.\d+)\.(.+)$/.exec(key) ?? [];
    byRow.set(row, (byRow.get(row) ?? new Map()).set(use, value));
  }
  return byRow;
}
