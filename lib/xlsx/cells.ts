import { type ColumnKind, columnKinds, columnLetters, type LaidCell, type XlsxCell, type XlsxColumn } from "./sheet";

/** The longest text a cell can hold. */
const longestText = 32_767;
/** Text a program could take for a formula: such a cell says that it is text, also when somebody edits it. */
const likeFormula = /^\s*[=+\-@＝＋－＠]/;

export type RowKind = "heading" | "body" | "totals";

/** The styles of the workbook, in the order in which `styles.xml` (lib/xlsx/parts.ts) lists them. */
export const styles = [
  ...["plain", "heading", ...kindsOf("body"), ...kindsOf("totals"), "quoted", "quotedTotals"],
  ...[...kindsOf("marked"), "quotedMarked", "bold"],
];

/** One row as the format writes it; `number` counts from 1. */
export function rowXml(number: number, row: readonly XlsxCell[], columns: readonly XlsxColumn[], as: RowKind): string {
  const cells = row.map((cell, place) => cellXml(columnLetters(place) + number, cell, columns[place]?.kind, as));
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cellXml(at: string, cell: XlsxCell, kind: ColumnKind = "text", as: RowKind): string {
  const style = as === "heading" ? "heading" : `${as}-${kind}`;
  if (cell === null || cell === "") return as === "totals" ? `<c r="${at}" s="${styles.indexOf(style)}"/>` : "";
  const figure = typeof cell === "number" ? cell : as === "heading" ? null : serialOf(cell, kind);
  if (figure !== null) {
    // A text column shows a number as it is; not a number at all is an empty cell.
    return Number.isFinite(figure) ? `<c r="${at}" s="${styles.indexOf(style)}"><v>${figure}</v></c>` : "";
  }
  const text = String(cell);
  const quoted = as === "totals" ? "quotedTotals" : "quoted";
  const textStyle = as === "heading" ? "heading" : likeFormula.test(text) ? quoted : `${as}-text`;
  return textCellXml(at, text, styles.indexOf(textStyle));
}

/** Days since the beginning of 1900 as spreadsheet programs count them, without a time zone; null for what is no such text. */
export function serialOf(text: string, kind: ColumnKind): number | null {
  const pattern = { day: /^(\d{4})-(\d\d)-(\d\d)()()$/, moment: /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/ };
  if (kind === "clock") {
    const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
    return hours === undefined ? null : (Number(hours) * 60 + Number(minutes)) / 1440;
  }
  const found = kind === "day" || kind === "moment" ? pattern[kind].exec(text) : null;
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = found.slice(1).map(Number);
  // Before March 1900 the count has a day that never was.
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days < 61 ? null : days + (hours * 60 + minutes) / 1440;
}

/** Text for the inside of an element: no sign that XML forbids, nothing that the format would decode into another sign. */
export function textXml(text: string): string {
  return (
    cut(text)
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // Control characters, which XML cannot carry.
      .replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : ""))
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

/** The style of a cell with a look of its own. */
export function styleOf(kind: ColumnKind, look: LaidCell["look"]): string {
  return look === "bold" ? "bold" : `${look === "marked" ? "marked" : "body"}-${kind}`;
}

/** One cell in a given style; what is empty is written for its look alone. */
export function cellXmlIn(at: string, cell: XlsxCell, kind: ColumnKind, style: string): string {
  const s = styles.indexOf(style);
  if (cell === null || cell === "") return style.startsWith("marked") ? `<c r="${at}" s="${s}"/>` : "";
  const figure = typeof cell === "number" ? cell : serialOf(cell, kind);
  if (figure !== null && Number.isFinite(figure)) return `<c r="${at}" s="${s}"><v>${figure}</v></c>`;
  const text = String(cell);
  const quoted = style.startsWith("marked") ? "quotedMarked" : "quoted";
  return textCellXml(at, text, style !== "bold" && likeFormula.test(text) ? styles.indexOf(quoted) : s);
}

function textCellXml(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is></c>`;
}

function kindsOf(as: "body" | "totals" | "marked"): string[] {
  return columnKinds.map((kind) => `${as}-${kind}`);
}
