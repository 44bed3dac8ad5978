import type { Kind, MovedColumn, MovedTable } from "./moved-tables";

/**
 * A row in the one form that both databases are brought to, as PostgreSQL's COPY writes text: fields with tabs between them, moments as
 * milliseconds, yes and no as 1 and 0, structured values as JSON with sorted keys. Rows are the same when their lines are.
 */
export type Line = string;

/** What SQLite holds in a column; whole numbers come as `bigint`, so that none loses a digit. */
export type SqliteValue = string | bigint | number | null | Uint8Array;

const missing = "\\N";
const escapes: Record<string, string> = {
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};
const meanings = Object.fromEntries(Object.entries(escapes).map(([plain, escaped]) => [escaped, plain]));
const toEscape = /[\\\b\f\n\r\t\v]/;
const allToEscape = new RegExp(toEscape, "g");

/** The line of a row as SQLite holds it. Throws an Error for a value that its column is not meant for. */
export function lineOfSqlite({ name, columns }: MovedTable, row: readonly SqliteValue[]): Line {
  let line = "";
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place] as MovedColumn;
    const value = row[place] ?? null;
    if (place > 0) line += "\t";
    line += value === null ? missing : fieldOf(name, column, value);
  }
  return line;
}

/** The values of a line as SQLite is to hold them. */
export function sqliteValuesOf({ columns }: MovedTable, line: Line): (string | number | bigint | null)[] {
  return line.split("\t").map((field, place) => {
    const kind = columns[place]?.kind as Kind;
    if (field === missing) return null;
    if (kind === "text" || kind === "json") return plain(field);
    return field.length < 16 ? Number(field) : BigInt(field);
  });
}

/** A line as PostgreSQL reads it: the same, but for moments. */
export function postgresqlLineOf({ columns }: MovedTable, line: Line): string {
  if (!columns.some(({ kind }) => kind === "instant")) return line;
  const fields = line.split("\t");
  columns.forEach(({ kind }, place) => {
    const field = fields[place] as string;
    if (kind === "instant" && field !== missing) fields[place] = new Date(Number(field)).toISOString();
  });
  return fields.join("\t");
}

/** What PostgreSQL is asked for so that it answers a column as it stands in a line, structured values apart. */
export function postgresqlFieldOf({ name, kind }: MovedColumn): string {
  if (kind === "yesNo") return `"${name}"::int`;
  if (kind === "instant") return `(extract(epoch from "${name}") * 1000)::bigint`;
  return `"${name}"`;
}

/** The line of a row as PostgreSQL answers it: structured values are brought to the one form here. */
export function lineOfPostgresql({ columns }: MovedTable, answered: string): Line {
  if (!columns.some(({ kind }) => kind === "json")) return answered;
  const fields = answered.split("\t");
  columns.forEach(({ kind }, place) => {
    const field = fields[place] as string;
    if (kind === "json" && field !== missing) fields[place] = escaped(canonicalJson(JSON.parse(plain(field))));
  });
  return fields.join("\t");
}

function fieldOf(table: string, { name, kind }: MovedColumn, value: SqliteValue): string {
  if (kind === "text" && typeof value === "string") return escaped(value);
  if (kind === "json" && typeof value === "string") return escaped(canonicalJson(JSON.parse(value)));
  if (kind !== "text" && kind !== "json" && typeof value === "bigint") return value.toString();
  throw new Error(`${table}.${name} holds what is no ${kind}.`);
}

function escaped(text: string): string {
  return toEscape.test(text) ? text.replace(allToEscape, (found) => escapes[found] as string) : text;
}

function plain(field: string): string {
  return field.includes("\\") ? field.replace(/\\./g, (found) => meanings[found] ?? found) : field;
}

/** JSON with sorted keys: PostgreSQL gives an object back in an order of its own. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
