import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | null;

// RFC 4180 line ends; no cell is ever a formula, in ASCII or full-width forms.
const options = {
  record_delimiter: "\r\n",
  escape_formulas: true,
  // "-" alone says that there is no such figure, which is no formula: the forms ask for it as it stands.
  cast: { string: (value: string) => (value === "-" ? { value, escape_formulas: false } : value) },
};
/** Spreadsheet programs read Chinese only with it. */
const byteOrderMark = "\uFEFF";

/** A whole table as CSV. */
export function csvOf(header: string[], rows: readonly CsvCell[][]): string {
  return byteOrderMark + lines([header, ...rows]);
}

/** A table of any length as CSV, written while it is read and no faster than the reader takes it. */
export function csvStream(header: string[], rows: AsyncIterator<CsvCell[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(csvOf(header, []))),
    async pull(stream) {
      const batch: CsvCell[][] = [];
      for (let next = await rows.next(); !next.done; next = await rows.next()) {
        if (batch.push(next.value) === 500) break;
      }
      if (batch.length > 0) stream.enqueue(encoder.encode(lines(batch)));
      if (batch.length < 500) stream.close();
    },
    cancel: async () => void (await rows.return?.()),
  });
}

/** The answer that makes a browser save a CSV file. */
export function csvResponse(name: string, body: string | ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="kepu.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function lines(rows: readonly CsvCell[][]): string {
  return stringify(rows.map(safeRow), options);
}

/** White space before a formula would hide it from the guard, and says nothing. */
function safeRow(row: readonly CsvCell[]): CsvCell[] {
  return row.map((cell) => (typeof cell === "string" ? cell.trim() : cell));
}
