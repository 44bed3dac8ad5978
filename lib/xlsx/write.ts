import { setImmediate } from "node:timers/promises";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { rowXml } from "./cells";
import { laidFoot, laidHead, laidRowXml } from "./laid-sheet";
import { type Described, declaration, main, packageParts, sheetFoot, sheetHead, widthFor, workbookXml } from "./parts";
import { type LaidSheet, mostRows, type XlsxSheet } from "./sheet";

/** So much text is compressed at once; between two such pieces other requests have their turn. */
const pieceLength = 64 * 1024;

/**
 * A workbook of any length as bytes, written while its rows are read and no faster than the reader takes them: memory does
 * not grow with the rows. The same input gives the same bytes. Throws where a sheet has more rows than the format allows.
 */
export async function* xlsxBytes(
  given: readonly (XlsxSheet | LaidSheet)[],
  described: Described,
): AsyncGenerator<Uint8Array> {
  const sheets = given.map((sheet) => ("laid" in sheet ? sheet : withWidths(sheet)));
  const made: Uint8Array[] = [];
  const zip = new Zip((problem, piece) => {
    if (problem) throw problem;
    made.push(piece);
  });
  const mtime = new Date(Math.max(described.at.getTime(), Date.UTC(1980, 1, 1)));
  const open = (path: string) => {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = mtime;
    zip.add(part);
    return part;
  };
  for (const [path, xml] of Object.entries(packageParts(sheets.length, described))) open(path).push(strToU8(xml), true);
  const lengths: number[] = [];
  for (const [place, sheet] of sheets.entries()) {
    const part = open(`xl/worksheets/sheet${place + 1}.xml`);
    for await (const xml of sheetPieces(sheet, place === 0, lengths)) {
      part.push(strToU8(xml));
      yield* made.splice(0);
      await setImmediate();
    }
    part.push(new Uint8Array(0), true);
  }
  open("xl/workbook.xml").push(strToU8(workbookXml(sheets, lengths)), true);
  zip.end();
  yield* made.splice(0);
}

/** The text of a sheet in pieces; adds the number of its heading and body rows to `lengths`. */
async function* sheetPieces(sheet: XlsxSheet | LaidSheet, first: boolean, lengths: number[]): AsyncGenerator<string> {
  if ("laid" in sheet) {
    lengths.push(0);
    yield* laidPieces(sheet, first);
    return;
  }
  const { columns } = sheet;
  let number = 1;
  let piece = sheetHead(sheet, first) + rowXml(number, headings(sheet), columns, "heading");
  for await (const row of sheet.rows) {
    if (++number === mostRows) throw new RangeError("too_many_rows");
    piece += rowXml(number, row, columns, "body");
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  lengths.push(number);
  if (sheet.totals) piece += rowXml(number + 1, sheet.totals(), columns, "totals");
  yield piece + sheetFoot(sheet, number);
}

async function* laidPieces(sheet: LaidSheet, first: boolean): AsyncGenerator<string> {
  let piece = declaration + laidHead(sheet, first, main);
  for await (const row of sheet.laid) {
    piece += laidRowXml(row, sheet.widths);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece + laidFoot(sheet);
}

function withWidths(sheet: XlsxSheet): XlsxSheet {
  return {
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column, width: column.width ?? widthFor(column) })),
  };
}

function headings({ columns }: XlsxSheet): string[] {
  return columns.map(({ heading }) => heading);
}

/** The bytes as a stream, for an answer; what the reader no longer wants is no longer made. */
export function xlsxStream(
  sheets: readonly (XlsxSheet | LaidSheet)[],
  described: Described,
): ReadableStream<Uint8Array> {
  const bytes = xlsxBytes(sheets, described);
  return new ReadableStream({
    async pull(stream) {
      const next = await bytes.next();
      if (next.done) stream.close();
      else stream.enqueue(next.value);
    },
    cancel: async () => void (await bytes.return(undefined)),
  });
}
