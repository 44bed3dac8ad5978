import { strToU8, zipSync } from "fflate";

export type Raw = string | number | null | { xml: string };
export type RawSheet = {
  name?: string;
  rows: Raw[][];
  /** Rows by their place, from 1. */
  hiddenRows?: number[];
  /** Columns by their place, from 1. */
  hiddenColumns?: number[];
  merges?: string[];
  hidden?: boolean;
};
type Options = { date1904?: boolean; more?: Record<string, string | Uint8Array>; head?: string };

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A cell shown as a day or a time: style 1 of these workbooks. */
export const dateCell = (serial: number): Raw => ({ xml: `s="1"><v>${serial}</v>` });
/** A cell that shows an error. */
export const errorCell = (said: string): Raw => ({ xml: `t="e"><v>${said}</v>` });

/** A cell that is computed, with what the spreadsheet program showed last. */
export const formulaCell = (formula: string, shown: string | number): Raw =>
  typeof shown === "number"
    ? { xml: `><f>${escaped(formula)}</f><v>${shown}</v>` }
    : { xml: `t="str"><f>${escaped(formula)}</f><v>${escaped(shown)}</v>` };

/** A workbook written part by part, so that tests decide on every byte of it. */
export function rawWorkbook(sheets: RawSheet[], { date1904, more = {}, head = "" }: Options = {}): Uint8Array {
  const named = sheets.map(({ name, hidden }, place) => {
    const state = hidden ? ' state="hidden"' : "";
    return `<sheet name="${escaped(name ?? `Sheet${place + 1}`)}" sheetId="${place + 1}"${state} r:id="rId${place + 1}"/>`;
  });
  const targets = sheets.map(
    (_, place) => `<Relationship Id="rId${place + 1}" Target="worksheets/sheet${place + 1}.xml"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    "xl/workbook.xml": `${head}<workbook ${main} ${relations}><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${targets.join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetXml(sheet)])),
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level: 1 },
  );
}

function sheetXml({ rows, hiddenRows = [], hiddenColumns = [], merges = [] }: RawSheet): string {
  const body = rows.map((row, place) => {
    const hidden = hiddenRows.includes(place + 1) ? ' hidden="1"' : "";
    return `<row r="${place + 1}"${hidden}>${row.map((cell, column) => cellXml(cell, column, place + 1)).join("")}</row>`;
  });
  const columns = hiddenColumns.map((place) => `<col min="${place}" max="${place}" hidden="1"/>`);
  const cols = columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<worksheet ${main}>${cols}<sheetData>${body.join("")}</sheetData>${merged.length ? `<mergeCells>${merged.join("")}</mergeCells>` : ""}</worksheet>`;
}

function cellXml(cell: Raw, column: number, row: number): string {
  if (cell === null) return "";
  const at = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c ${at}${cell.xml.startsWith(">") ? "" : " "}${cell.xml}</c>`;
  return `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}
