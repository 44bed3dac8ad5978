import { textXml } from "./cells";
import {
  type ColumnKind,
  columnKinds,
  columnLetters,
  type LaidSheet,
  sheetName,
  type XlsxColumn,
  type XlsxSheet,
} from "./sheet";

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Described = { title: string; creator: string; at: Date };

/** The parts that say what is in the package, for so many sheets. */
export function packageParts(sheets: number, { title, creator, at }: Described): Record<string, string> {
  const numbers = Array.from({ length: sheets }, (_, place) => place + 1);
  const overrides = [
    ["/xl/workbook.xml", `${sheetType}.sheet.main+xml`],
    ["/xl/styles.xml", `${sheetType}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...numbers.map((number) => [`/xl/worksheets/sheet${number}.xml`, `${sheetType}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const core =
    `<dc:title>${textXml(title)}</dc:title><dc:creator>${textXml(creator)}</dc:creator>` +
    ["created", "modified"]
      .map((each) => `<dcterms:${each} xsi:type="dcterms:W3CDTF">${at.toISOString()}</dcterms:${each}>`)
      .join("");
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="${packages}/content-types">${defaults}${overrides.join("")}</Types>`,
    "_rels/.rels": relations([
      [`${office}/officeDocument`, "xl/workbook.xml"],
      [`${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...numbers.map((number) => [`${office}/worksheet`, `worksheets/sheet${number}.xml`] as const),
      [`${office}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml(),
  };
}

/** The list of sheets, with the rows each one has: heading rows are repeated in print and carry the filters. */
export function workbookXml(sheets: readonly (XlsxSheet | LaidSheet)[], rows: readonly number[]): string {
  const names = sheets.map((sheet) => sheetName(sheet.name));
  const listed = names.map(
    (name, place) => `<sheet name="${textXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const defined = sheets.flatMap((sheet, place) => {
    if ("laid" in sheet) return [];
    const quoted = `'${textXml(names[place] ?? "").replaceAll("'", "''")}'`;
    const last = columnLetters(sheet.columns.length - 1);
    const named = (name: string, area: string, hidden = "") =>
      `<definedName name="_xlnm.${name}" localSheetId="${place}"${hidden}>${quoted}!${area}</definedName>`;
    const titles = named("Print_Titles", "$1:$1");
    if (sheet.filter === false) return [titles];
    return [named("_FilterDatabase", `$A$1:$${last}$${rows[place]}`, ' hidden="1"'), titles];
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets>${defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}</workbook>`;
}

/** What stands before the rows of a sheet: the heading row stays in sight and the columns are as wide as they need. */
export function sheetHead({ columns, frozenColumns = 0 }: XlsxSheet, first: boolean): string {
  const split = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "";
  const pane = frozenColumns > 0 ? "bottomRight" : "bottomLeft";
  const corner = `${columnLetters(frozenColumns)}2`;
  const widths = columns.map(
    ({ width = 12 }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ""} workbookViewId="0"><pane${split} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`
  );
}

/** What stands after the rows: the filter over heading and body, and a page as wide as the table: A4, or A3 for a wide one. */
export function sheetFoot({ columns, filter = true }: XlsxSheet, rows: number): string {
  const area = `A1:${columnLetters(columns.length - 1)}${rows}`;
  const paper = columns.length > 12 ? 8 : 9;
  return `</sheetData>${filter ? `<autoFilter ref="${area}"/>` : ""}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** The width a column needs for its heading, Chinese characters counted double. */
export function widthFor({ heading, kind = "text" }: Pick<XlsxColumn, "heading" | "kind">): number {
  const least: Record<ColumnKind, number> = {
    ...{ text: 12, integer: 10, decimal: 10, share: 10, day: 12, moment: 17, clock: 8 },
  };
  const letters = [...heading].reduce((sum, letter) => sum + (letter > "\u2E7F" ? 2.2 : 1.1), 0);
  return Math.min(40, Math.max(least[kind], Math.ceil(letters) + 4));
}

function relations(to: (readonly [string, string])[]): string {
  const each = to.map(
    ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join("")}</Relationships>`;
}

/** Formats by column kind: those the format knows by number, and three of our own from 164 on. */
const formats: Record<ColumnKind, number> = {
  ...{ text: 0, integer: 1, decimal: 166, share: 167, day: 164, moment: 165, clock: 20 },
};

/** The styles in the order of `styles` (lib/xlsx/cells.ts). */
function stylesXml(): string {
  const style = (format: number, font: number, fill: number, border: number, more = "", inside = "") =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}><alignment vertical="${fill ? "center" : "top"}"${inside}/></xf>`;
  const wrapped = ' wrapText="1"';
  const kinds = (font: number, border: number, fill = 0) =>
    columnKinds.map((kind) => style(formats[kind], font, fill, border, "", kind === "text" ? wrapped : ""));
  const all = [
    style(0, 0, 0, 0),
    style(0, 1, 2, 1, "", ' horizontal="center" wrapText="1"'),
    ...kinds(0, 0),
    ...kinds(1, 2),
    style(49, 0, 0, 0, ' quotePrefix="1"', wrapped),
    style(49, 1, 0, 2, ' quotePrefix="1"', wrapped),
    ...kinds(0, 3, 3),
    style(49, 0, 3, 3, ' quotePrefix="1"', wrapped),
    style(0, 1, 0, 0, "", wrapped),
  ];
  const numbers = ["yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd\\ hh:mm", "0.0", "0.0%"].map(
    (code, place) => `<numFmt numFmtId="${164 + place}" formatCode="${code}"/>`,
  );
  const font = (inside: string) => `<font>${inside}<sz val="11"/><name val="Microsoft YaHei"/><family val="2"/></font>`;
  const fill = (inside: string) => `<fill><patternFill ${inside}</fill>`;
  const edge = (side: string) => `<${side} style="thin"><color rgb="FF9AA5A8"/></${side}>`;
  const border = (top: string, bottom: string) => `<border><left/><right/>${top}${bottom}<diagonal/></border>`;
  const side = (name: string) => `<${name} style="medium"><color rgb="FFB45309"/></${name}>`;
  const markedBorder = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  const list = (name: string, items: string[]) => `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return (
    `${declaration}<styleSheet xmlns="${main}">${list("numFmts", numbers)}` +
    list("fonts", [font(""), font("<b/>")]) +
    list("fills", [
      fill('patternType="none"/>'),
      fill('patternType="gray125"/>'),
      fill('patternType="solid"><fgColor rgb="FFE3EFEE"/><bgColor indexed="64"/></patternFill>'),
      // What marks a cell: an orange that holds beside black text, with a border for whoever cannot tell colours apart.
      fill('patternType="solid"><fgColor rgb="FFFFD9A0"/><bgColor indexed="64"/></patternFill>'),
    ]) +
    list("borders", [
      border("<top/>", "<bottom/>"),
      border("<top/>", edge("bottom")),
      border(edge("top"), "<bottom/>"),
      markedBorder,
    ]) +
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list("cellXfs", all) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
