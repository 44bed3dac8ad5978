import { cellXmlIn, styleOf } from "./cells";
import { columnLetters, type LaidRow, type LaidSheet } from "./sheet";

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

/** One row of a laid sheet. */
export function laidRowXml({ number, hidden, cells }: LaidRow): string {
  const written = cells.map((cell, place) =>
    cell === null
      ? ""
      : cellXmlIn(
          columnLetters(place) + number,
          cell.value,
          cell.kind ?? "text",
          styleOf(cell.kind ?? "text", cell.look),
        ),
  );
  return `<row r="${number}"${hidden ? ' hidden="1"' : ""}>${written.join("")}</row>`;
}

/** What stands after the rows of a laid sheet. */
export function laidFoot({ merges = [] }: LaidSheet): string {
  const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${areas}</mergeCells>` : "";
  return `</sheetData>${merged}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}
