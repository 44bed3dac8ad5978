import { readXml } from "./read-xml";
import { Unreadable } from "./sheet";

export type SheetPart = { name: string; hidden: boolean; part: string };

/** The sheets of a workbook with their parts, and whether it counts days from 1904. */
export async function readBook(parts: Map<string, Uint8Array>) {
  const targets = new Map<string, string>();
  await readXml(partOf(parts, "xl/_rels/workbook.xml.rels"), {
    open: (name, { Id = "", Target = "" }) => name === "Relationship" && targets.set(Id, Target),
  });
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readXml(partOf(parts, "xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = isYes(attributes.date1904);
      if (name !== "sheet") return;
      const target = targets.get(attributes["r:id"] ?? attributes["d3p1:id"] ?? "") ?? "";
      const part = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
      const hidden = attributes.state === "hidden" || attributes.state === "veryHidden";
      sheets.push({ name: attributes.name ?? "", hidden, part: part.toLowerCase() });
    },
  });
  return { sheets: sheets.filter(({ part }) => parts.has(part)), date1904 };
}

/** The texts cells refer to by number, without the readings of characters. */
export async function readSharedStrings(parts: Map<string, Uint8Array>): Promise<string[]> {
  const content = parts.get("xl/sharedstrings.xml");
  const texts: string[] = [];
  if (!content) return texts;
  let text = "";
  let [inText, inReading] = [false, false];
  await readXml(content, {
    open(name) {
      if (name === "si") text = "";
      if (name === "t") inText = true;
      if (name === "rPh") inReading = true;
    },
    close(name) {
      if (name === "si") texts.push(text);
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
    },
    text(more) {
      if (inText && !inReading) text += more;
    },
  });
  return texts;
}

/** Of each style of the workbook, whether it shows a number as a day or a time. */
export async function readDateStyles(parts: Map<string, Uint8Array>): Promise<boolean[]> {
  const content = parts.get("xl/styles.xml");
  const styles: boolean[] = [];
  if (!content) return styles;
  const own = new Map<string, boolean>();
  let inCells = false;
  await readXml(content, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") own.set(numFmtId, isDateFormat(formatCode));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) styles.push(own.get(numFmtId) ?? isBuiltInDate(Number(numFmtId)));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format with letters of days or times, quoted words and conditions left out. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_./gi, "");
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** How the format says yes. */
export function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function partOf(parts: Map<string, Uint8Array>, name: string): Uint8Array {
  const part = parts.get(name);
  if (!part) throw new Unreadable("workbook_broken");
  return part;
}
