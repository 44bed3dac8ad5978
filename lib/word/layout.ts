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

// GB/T 9704-2012 names these typefaces. They are licensed and so only named: a machine without them falls back by the
// family its office program has for the name, and text stays text.
const fonts = {
  title: "方正小标宋简体",
  heading: "黑体",
  second: "楷体_GB2312",
  body: "仿宋_GB2312",
  number: "宋体",
} as const;
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

export type Place = "title" | "body" | "flush" | "signature" | "centre";

/** A paragraph by its place in the document: titles centred, text two characters in, signatures two characters from the right. */
export function paragraph(runs: TextRun[], place: Place = "body", newPage = false): Paragraph {
  return new Paragraph({
    children: runs,
    spacing: lineOf28Points,
    pageBreakBefore: newPage,
    alignment: alignments[place],
    ...(place === "body" ? { indent: { firstLineChars: 200 } } : {}),
    ...(place === "signature" ? { indent: { right: 640 } } : {}),
  });
}

const alignments = {
  title: AlignmentType.CENTER,
  centre: AlignmentType.CENTER,
  body: AlignmentType.JUSTIFIED,
  flush: AlignmentType.LEFT,
  signature: AlignmentType.RIGHT,
} as const;

// Twentieths of a point: A4, and margins of 37, 28, 35 and 26 mm.
const size = { width: 11906, height: 16838 } as const;
const margin = { top: 2098, left: 1588, bottom: 1984, right: 1474, footer: 1417 } as const;

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
    sections: [{ properties: { page: { size, margin } }, footers: { default: pageNumbers() }, children }],
  });
  return withFixedTime(await Packer.toBuffer(document), described.at);
}

function pageNumbers(): Footer {
  const options = { size: sizes.note, font: { ascii: fonts.number, hAnsi: fonts.number, eastAsia: fonts.number } };
  const children = [new TextRun({ ...options, children: ["— ", PageNumber.CURRENT, " —"] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

/** The library writes the moment of writing into the file; a report taken again must be the same to the byte. */
function withFixedTime(file: Uint8Array, at: Date): Uint8Array<ArrayBuffer> {
  const entries = unzipSync(new Uint8Array(file));
  const core = "docProps/core.xml";
  const text = new TextDecoder().decode(entries[core]);
  entries[core] = strToU8(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at.toISOString()));
  return new Uint8Array(zipSync(entries, { mtime: new Date(Math.max(at.getTime(), Date.UTC(1980, 1, 1))) }));
}
