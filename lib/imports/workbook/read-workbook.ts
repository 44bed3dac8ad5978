import { unpack } from "./parts";
import { decodeCsv, readCsv } from "./read-csv";
import { readBook, readDateStyles, readSharedStrings } from "./read-parts";
import { readSheet } from "./read-sheet";
import { mostRows, type Sheet, Unreadable } from "./sheet";

/** The largest file that is taken. */
export const mostBytesOfFile = 15 * 1024 * 1024;

/**
 * Reads a spreadsheet as it is into sheets of cells, by what is in it and not by its name. Throws `Unreadable` for what is not one, is
 * encrypted, carries macros, or would burst what a server can bear.
 */
export async function readWorkbook(file: Uint8Array, name: string): Promise<Sheet[]> {
  if (file.length === 0) throw new Unreadable("file_empty");
  if (file.length > mostBytesOfFile) throw new Unreadable("workbook_too_large");
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Unreadable(isEncrypted(file) ? "workbook_encrypted" : "workbook_old");
  if (startsWith(file, [0x50, 0x4b])) return readXlsx(file);
  const wide = startsWith(file, [0xff, 0xfe]) || startsWith(file, [0xfe, 0xff]);
  if (/\.xls[xmb]?$/i.test(name) || (!wide && file.subarray(0, 4_096).includes(0)))
    throw new Unreadable("not_a_workbook");
  if (/^\s*(<!doctype|<html|<\?xml|%PDF)/i.test(new TextDecoder("latin1").decode(file.subarray(0, 200))))
    throw new Unreadable("not_a_workbook");
  return [{ name: "", rows: readCsv(decodeCsv(file)) }];
}

async function readXlsx(file: Uint8Array): Promise<Sheet[]> {
  const parts = unpack(file);
  const { sheets, date1904 } = await readBook(parts);
  const book = { strings: await readSharedStrings(parts), dateStyles: await readDateStyles(parts), date1904 };
  const read: Sheet[] = [];
  let left = mostRows;
  for (const { name, hidden, part } of sheets) {
    const { rows, merges } = await readSheet(parts.get(part) ?? new Uint8Array(), book, left);
    left -= rows.length;
    const merged = merges.length > 0 && { merges };
    read.push({ name, rows, ...merged, ...(hidden && { hidden }), ...(date1904 && { date1904 }) });
  }
  if (read.length === 0) throw new Unreadable("workbook_broken");
  return read;
}

function startsWith(file: Uint8Array, bytes: number[]): boolean {
  return bytes.every((byte, place) => file[place] === byte);
}

/** An encrypted workbook is a container with a stream of this name; any other such container is the format from before 2007. */
function isEncrypted(file: Uint8Array): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
