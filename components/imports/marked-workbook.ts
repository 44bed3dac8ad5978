import { getTranslations } from "next-intl/server";
import { widthOf } from "@/lib/imports/mapping";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import { fixKey } from "@/lib/imports/rows/cell-reader";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { mergeOf } from "@/lib/imports/workbook/read-sheet";
import type { Cell, Sheet, SheetRow } from "@/lib/imports/workbook/sheet";
import type { LaidCell, LaidRow, LaidSheet } from "@/lib/xlsx/sheet";
import { columnLetters } from "@/lib/xlsx/sheet";
import { xlsxStream } from "@/lib/xlsx/write";
import { problemTextBy } from "./problem-text";

/**
 * The spreadsheet as it was sent, sheets, rows and columns in their places, with what is wrong in it coloured and one column more that says
 * for each row what becomes of it and what to do; cells that were mended in the page are mended here. It can be mended and sent again.
 */
export async function markedWorkbook(open: OpenImport, verdicts: readonly Verdict[]) {
  const t = await getTranslations("imports");
  const problemText = problemTextBy(t as unknown as Parameters<typeof problemTextBy>[0]);
  const byRow = new Map(verdicts.map((verdict) => [`${verdict.sheet}.${verdict.row}`, verdict]));
  const saysOf = (verdict: Verdict | undefined) => {
    if (!verdict) return null;
    if (verdict.verdict === "skipped") return t(`skipped.${verdict.why}`);
    if (verdict.verdict !== "problem") return t(`verdicts.${verdict.verdict}`);
    return verdict.problems.map((each) => [each.column, problemText(each)].filter(Boolean).join(": ")).join("\n");
  };
  const tables = open.sheets.map((sheet, place) => {
    const { header = null, uses = [] } = open.mapping.sheets[place] ?? {};
    const why = Math.max(...open.sheets.filter(({ name }) => name === sheet.name).map(widthOf));
    const standing = mergedIn(sheet);
    const rows = sheet.rows.map((row): LaidRow => {
      const verdict = byRow.get(`${place}.${row.number}`);
      const heading = row.number === header;
      const wrong = new Set(verdict?.verdict === "problem" ? verdict.problems.map(({ column }) => column) : []);
      const cells = Array.from({ length: why }, (_, column) => {
        const merged = standing(row.number, column);
        if (merged === "covered") return null;
        const mended = open.fixes[fixKey(place, row.number, uses[column] ?? "")];
        const marked = wrong.has(columnLetters(column));
        const cell = laidCell(mended === undefined ? (row.cells[column] ?? null) : { text: mended }, heading, marked);
        return cell && merged ? { ...cell, merged: true } : cell;
      });
      const says: LaidCell | null = heading
        ? { value: t("why"), look: "bold" }
        : { value: header === null ? null : saysOf(verdict) };
      return { ...placeOf(row), cells: [...cells, says] };
    });
    return { sheet, why, rows, header };
  });
  const sheets = tables
    .filter(({ sheet }) => !sheet.part)
    .map(({ sheet }): LaidSheet => {
      const own = tables.filter((table) => table.sheet.name === sheet.name);
      return {
        name: sheet.name || t("onlySheet"),
        widths: [...Array.from({ length: own[0]?.why ?? 0 }, () => 16), 60],
        laid: own.length === 1 ? (own[0]?.rows ?? []) : together(own.flatMap(({ rows }) => rows)),
        merges: sheet.merges ?? [],
        frozenRows: own[0]?.header ?? 0,
      };
    });
  const described = { title: open.fileName, creator: t("title"), at: new Date() };
  const name = `${open.fileName.replace(/\.[^.]*$/, "")}-${t("markedName")}.xlsx`;
  return { name, body: xlsxStream(sheets, described) };
}

/** Says of each cell whether a merged area begins in it or covers it: what is covered is filled for reading, but not written. */
function mergedIn({ rows, merges = [] }: Sheet) {
  const last = rows.at(-1)?.number ?? 0;
  const byRow = new Map<number, ReturnType<typeof mergeOf>[]>();
  for (const merge of merges.map(mergeOf))
    for (let row = merge.from.row; row <= Math.min(merge.to.row, last); row++)
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  return (row: number, column: number): "first" | "covered" | null => {
    const area = byRow.get(row)?.find(({ from, to }) => column >= from.column && column <= to.column);
    if (!area) return null;
    return area.from.row === row && area.from.column === column ? "first" : "covered";
  };
}

function placeOf({ number, hidden }: SheetRow) {
  return { number, ...(hidden && { hidden }) };
}

/** A cell with what it said: days and times as days and times, figures as figures, everything else as text. */
function laidCell(cell: Cell | null, heading: boolean, marked: boolean): LaidCell | null {
  const look = marked ? ({ look: "marked" } as const) : heading ? ({ look: "bold" } as const) : {};
  if (!cell) return marked ? { value: null, ...look } : null;
  if (cell.date) {
    const kind = /^\d\d:\d\d$/.test(cell.text) ? "clock" : cell.text.includes(" ") ? "moment" : "day";
    return { value: cell.text.replace(" ", "T"), kind, ...look };
  }
  return { value: cell.number ?? cell.text, ...look };
}

/** The rows of several tables of one sheet, those side by side in one row again. */
function together(rows: LaidRow[]): LaidRow[] {
  const byNumber = new Map<number, LaidRow>();
  for (const row of rows) {
    const other = byNumber.get(row.number);
    const cells = row.cells.map((cell, place) => {
      const beside = other?.cells[place] ?? null;
      const last = place === row.cells.length - 1;
      return last && cell?.value && beside?.value ? { value: `${beside.value}\n${cell.value}` } : (cell ?? beside);
    });
    byNumber.set(row.number, { ...row, cells });
  }
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}
