import type { Database } from "better-sqlite3";
import type { Kind, MovedColumn, MovedTable } from "./moved-tables";

const mostNamed = 50;
/** Years 1 to 9999: what PostgreSQL and everybody else writes with four digits. */
const [firstMoment, lastMoment] = [-62_135_596_800_000, 253_402_300_799_999];

// SQLite takes any value in any column, PostgreSQL none but those it is meant for, and no text with U+0000.
const misfits: Record<Kind, (column: string) => string> = {
  text: (column) => `typeof(${column}) <> 'text' or instr(${column}, char(0)) > 0`,
  integer: (column) => `typeof(${column}) <> 'integer'`,
  yesNo: (column) => `typeof(${column}) <> 'integer' or ${column} not in (0, 1)`,
  instant: (column) => `typeof(${column}) <> 'integer' or ${column} not between ${firstMoment} and ${lastMoment}`,
  json: (column) => `typeof(${column}) <> 'text' or not json_valid(${column}) or ${doubtful(column)}`,
};

/** Escapes that may stand for U+0000 or for half a character; what they stand for is looked at in a second step. */
const doubtful = (column: string) =>
  `${column} like '%\\u0000%' or ${column} like '%\\ud%' or instr(${column}, char(0))`;

/** Names the rows of a table of an embedded database that PostgreSQL would not take, by their keys, and what is wrong with them. */
export function misfitsIn(client: Database, table: MovedTable): string[] {
  const key = table.key.map((name) => `"${name}"`);
  const names = [...key, ...table.columns.map(({ name }) => `"${name}"`)].join(", ");
  const wrong = table.columns.map(({ name, kind }) => `("${name}" is not null and (${misfits[kind](`"${name}"`)}))`);
  const found = client
    .prepare(`select ${names}, ${wrong.join(", ")} from "${table.name}" where ${wrong.join(" or ")}`)
    .raw()
    .iterate() as Iterable<unknown[]>;
  const named: string[] = [];
  for (const row of found) {
    const after = key.length + table.columns.length;
    const columns = table.columns.filter(
      (column, place) => row[after + place] && isMisfit(column, row[key.length + place]),
    );
    for (const { name, kind } of columns)
      named.push(`${table.name} ${row.slice(0, key.length).join(" ")}: ${name} ${why[kind]}`);
    if (named.length >= mostNamed) break;
  }
  return named;
}

const why: Record<Kind, string> = {
  text: "is no text, or holds U+0000, which PostgreSQL does not keep",
  integer: "is no whole number",
  yesNo: "is neither yes nor no",
  instant: "is no moment of the years 1 to 9999",
  json: "is no JSON that PostgreSQL keeps: broken, with U+0000 or with half a character",
};

function isMisfit({ kind }: MovedColumn, value: unknown): boolean {
  if (kind !== "json" || typeof value !== "string") return true;
  try {
    return !isKept(JSON.parse(value));
  } catch {
    return true;
  }
}

function isKept(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (value === null || typeof value !== "object") return true;
  return Object.entries(value).every(([name, inner]) => isKept(name) && isKept(inner));
}
