import {
  AlignmentType,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { fonts, fontTable } from "./fonts";

export type Face = keyof typeof fonts;

/** Half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
const sizes = { title: 44, body: 32, note: 28, table: 24 } as const;
const lineOf28Points = { line: 560, lineRule: LineRuleType.EXACT } as const;

export type RunStyle = { face?: Face; size?: keyof typeof sizes; marked?: boolean };

/** A run of text in one of the official typefaces, for Latin and Chinese characters alike. */
export function run(text: string, { face = "body", size = "body", marked = false }: RunStyle = {}): TextRun {
  const name = fonts[face];
  const options: IRunOptions = {
    text,
    size: sizes[size],
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
  };
  return new TextRun(marked ? { ...options, highlight: "yellow" } : options);
}

export type Place = "title" | "heading" | "body" | "flush" | "signature" | "centre";

type Set = { newPage?: boolean /** From the right edge, in points. */; right?: number; level?: 0 | 1 };

/**
 * A paragraph by its place in the document: titles centred, text and headings two characters in, signatures from the right.
 * A heading stays with what follows it, and its `level` is in the outline.
 */
export function paragraph(
  runs: TextRun[],
  place: Place = "body",
  { newPage = false, right = 32, level }: Set = {},
): Paragraph {
  const indented = place === "body" || place === "heading";
  return new Paragraph({
    children: runs,
    spacing: lineOf28Points,
    pageBreakBefore: newPage,
    alignment: alignments[place],
    keepNext: place === "heading" || place === "title" || place === "signature",
    ...(level === undefined ? {} : { outlineLevel: level }),
    // Counted in characters for programs that can, else in twentieths of a point.
    ...(indented ? { indent: { firstLine: 640, firstLineChars: 200 } } : {}),
    ...(place === "signature" ? { indent: { right: right * 20 } } : {}),
  });
}

/**
 * Who signs and when: the name two characters from the right, and the date two characters further right than the name begins; where
 * the date would not fit so, it stands two characters from the right and the name before it.
 */
export function signature(name: string, date: string): Paragraph[] {
  const [nameWidth, dateWidth] = [widthOf(name), widthOf(date)];
  const room = nameWidth - dateWidth >= 32;
  const nameRight = room ? 32 : 64 + dateWidth - nameWidth;
  const dateRight = room ? nameWidth - dateWidth : 32;
  return [
    paragraph([run(name)], "signature", { right: nameRight }),
    paragraph([run(date)], "signature", { right: dateRight }),
  ];
}

/** The width of a text in points: a Chinese character is as wide as it is high, a digit half of it. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 8 : 16), 0);
}

const alignments = {
  title: AlignmentType.CENTER,
  centre: AlignmentType.CENTER,
  heading: AlignmentType.LEFT,
  body: AlignmentType.JUSTIFIED,
  flush: AlignmentType.LEFT,
  signature: AlignmentType.RIGHT,
} as const;

// Twentieths of a point: A4, and margins of 37, 28, 35 and 26 mm.
const size = { width: 11906, height: 16838 } as const;
const margin = { top: 2098, left: 1588, bottom: 1984, right: 1474, footer: 1417 } as const;

/** The width of the text on a page, in twentieths of a point. */
export const textWidth = size.width - margin.left - margin.right;

type Described = { title: string; creator: string; at: Date };

/** A document laid out by GB/T 9704: A4, margins 37/28/35/26 mm, page number “— 1 —” centred. The same input gives the same bytes. */
export async function wordFile(
  children: (Paragraph | Table)[],
  described: Described,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: described.title,
    creator: described.creator,
    lastModifiedBy: described.creator,
    styles: { default: { document: { run: { language: { value: "en-US", eastAsia: "zh-CN" } } } } },
    sections: [{ properties: { page: { size, margin } }, footers: { default: pageNumbers() }, children }],
  });
  return finished(await Packer.toBuffer(document), described.at);
}

function pageNumbers(): Footer {
  const options = { size: sizes.note, font: { ascii: fonts.number, hAnsi: fonts.number, eastAsia: fonts.number } };
  const children = [new TextRun({ ...options, children: ["— ", PageNumber.CURRENT, " —"] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

/** The library writes the moment of writing into the file, though a report taken again must be the same to the byte; and no fonts. */
function finished(file: Uint8Array, at: Date): Uint8Array<ArrayBuffer> {
  const entries = unzipSync(new Uint8Array(file));
  const core = "docProps/core.xml";
  const text = new TextDecoder().decode(entries[core]);
  entries[core] = strToU8(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at.toISOString()));
  entries["word/fontTable.xml"] = strToU8(fontTable());
  return new Uint8Array(zipSync(entries, { mtime: new Date(Math.max(at.getTime(), Date.UTC(1980, 1, 1))) }));
}
