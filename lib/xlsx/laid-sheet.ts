import { cellXmlIn, styleOf } from "./cells";
import { columnLetters, type LaidCell, type LaidRow, type LaidSheet } from "./sheet";

/** What stands before the rows of a laid sheet. */
export function laidHead({ widths, frozenRows = 0 }: LaidSheet, first: boolean, main: string): string {
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ""} workbookViewId="0">${frozenRows > 0 ? pane : ""}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>`
  );
}

/** One row of a laid sheet, as high as its longest text needs. */
export function laidRowXml({ number, hidden, cells }: LaidRow, widths: readonly number[]): string {
  const written = cells.map((cell, place) => {
    if (cell === null) return "";
    const { value, kind = "text", look } = cell;
    return cellXmlIn(columnLetters(place) + number, value, kind, styleOf(kind, look));
  });
  const lines = Math.max(1, ...cells.map((cell, place) => linesOf(cell, widths[place] ?? 10)));
  const height = lines > 1 ? ` ht="${Math.min(lines * lineHeight, highest)}" customHeight="1"` : "";
  return `<row r="${number}"${hidden ? ' hidden="1"' : ""}${height}>${written.join("")}</row>`;
}

const lineHeight = 15;
/** The format allows no higher row. */
const highest = 405;

/** How many lines a text takes in a column of this width; Chinese characters count double. */
function linesOf(cell: LaidCell | null, width: number): number {
  if (typeof cell?.value !== "string" || cell.merged || (cell.kind ?? "text") !== "text") return 1;
  const letters = (line: string) => [...line].reduce((sum, letter) => sum + (letter > "\u2E7F" ? 2 : 1), 0);
  return cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(letters(line) / (width - 1))), 0);
}

/** What stands after the rows of a laid sheet. */
export function laidFoot({ merges = [] }: LaidSheet): string {
  const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${areas}</mergeCells>` : "";
  return `</sheetData>${merged}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}
