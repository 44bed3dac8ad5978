import { type Cell, errorText, isFilled, mostColumns, mostRows, type SheetRow, Unreadable } from "./sheet";

/** The text of a csv: UTF-8 where it is, else GB18030, which holds GBK and GB2312. */
export function decodeCsv(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder("utf-16be").decode(file);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {}
  }
  throw new Unreadable("not_a_workbook");
}

/** The rows of a csv (RFC 4180; comma, semicolon or tab), numbered as its records are. */
export function readCsv(text: string): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  for (const record of records(text, separatorOf(text))) {
    number++;
    const row: SheetRow = { number, cells: record.map(cellOf) };
    while (row.cells.at(-1) === null) row.cells.pop();
    if (!isFilled(row)) continue;
    if (row.cells.length > mostColumns) throw new Unreadable("too_many_columns");
    if (rows.length === mostRows) throw new Unreadable("too_many_rows");
    rows.push(row);
  }
  return rows;
}

function cellOf(said: string): Cell | null {
  const text = said.trim();
  if (text === "") return null;
  return errorText.test(text) ? { text, error: true } : { text };
}

function separatorOf(text: string): string {
  const start = text.slice(0, 4_000);
  const times = (sign: string) => start.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

function* records(text: string, separator: string): Generator<string[]> {
  let record: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [quoted, after] = text[at] === '"' ? quotedField(text, at + 1) : ["", at];
    const [plain, end] = plainField(text, after, separator);
    record.push(quoted + plain);
    at = end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    yield record;
    record = [];
    if (at >= text.length) return;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (at === text.length) return;
  }
}

function plainField(text: string, from: number, separator: string): [string, number] {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return [text.slice(from, end), end];
}

/** A quotation mark inside is doubled; what stands between the closing one and the separator belongs to the field all the same. */
function quotedField(text: string, from: number): [string, number] {
  let at = from;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return [text.slice(from).replaceAll('""', '"'), text.length];
    if (text[mark + 1] !== '"') return [text.slice(from, mark).replaceAll('""', '"'), mark + 1];
    at = mark + 2;
  }
}
