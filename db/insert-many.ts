import { setImmediate } from "node:timers/promises";
import { type Column, getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { dialect } from "./location";
import type { Transaction } from "./transaction";

const rowsPerStatement = 1_000;

/** Where rows go beside their table (one of the same columns), and what becomes of those that are there already ("on conflict …"). */
type Manner = { into?: string; conflict?: string };

/**
 * Inserts any number of rows of one table. A statement carries a thousand of them as one JSON parameter, so that millions are
 * written in minutes; a column left out of a row gets the default of the code, or null.
 */
export async function insertMany<Table extends SQLiteTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table["$inferInsert"][],
  manner: Manner = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    await execute(tx, insertionOf(table, rows.slice(from, from + rowsPerStatement), manner));
}

/** A statement that inserts these rows, made before the transaction that runs it, so that nobody waits for its making. */
export type Insertion = SQL;

/** The same as statements to be run later, in their order; each is made when it is asked for. */
export function* insertionsOf<Table extends SQLiteTable>(
  table: Table,
  rows: readonly Table["$inferInsert"][],
  manner: Manner = {},
): Generator<Insertion> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    yield insertionOf(table, rows.slice(from, from + rowsPerStatement), manner);
}

/** Runs prepared insertions in their order; between two of them others may read. */
export async function runInsertions(tx: Transaction, insertions: readonly Insertion[]): Promise<void> {
  for (const insertion of insertions) {
    await execute(tx, insertion);
    await setImmediate();
  }
}

/** Runs a statement whose answer nobody needs. */
export async function execute(tx: Transaction, statement: SQL): Promise<void> {
  if (dialect === "sqlite") await tx.run(statement);
  else await (tx as unknown as NodePgDatabase).execute(statement);
}

function insertionOf(table: SQLiteTable, rows: readonly Record<string, unknown>[], manner: Manner): SQL {
  const columns = columnsOf(table);
  const json = JSON.stringify(rows.map((row) => columns.map(([key, column]) => carried(column, row[key]))));
  const { before, after } = textOf(table, columns, manner);
  return sql`${before}${json}${after}`;
}

type Text = { before: SQL; after: SQL };
type Columns = [string, Column][];
const columnsOfTables = new WeakMap<SQLiteTable, Columns>();
const textsOfTables = new WeakMap<SQLiteTable, Map<string, Text>>();

function columnsOf(table: SQLiteTable): Columns {
  const known = columnsOfTables.get(table) ?? Object.entries<Column>(getTableColumns(table));
  columnsOfTables.set(table, known);
  return known;
}

/** The statement around its rows; written out once for each table and manner, since the sums of every event are written by it. */
function textOf(table: SQLiteTable, columns: Columns, { into = getTableName(table), conflict = "" }: Manner): Text {
  const texts = textsOfTables.get(table) ?? new Map<string, Text>();
  textsOfTables.set(table, texts);
  const manner = `${into} ${conflict}`;
  const known = texts.get(manner);
  if (known) return known;
  const names = columns.map(([, column]) => `"${nameOf(column)}"`).join(", ");
  const [from, end] =
    dialect === "postgresql" ? ["jsonb_array_elements(", "::jsonb) as row(value)"] : ["json_each(", ")"];
  // Without a condition SQLite would take "on" for that of a join.
  const where = conflict ? ` where true ${conflict}` : "";
  const text = {
    before: sql.raw(`insert into "${into}" (${names}) select ${fields(columns)} from ${from}`),
    after: sql.raw(`${end}${where}`),
  };
  texts.set(manner, text);
  return text;
}

/** What a column is called in the database. */
export const nameOf = (column: Column) => toSnakeCase(column.name);

/** The value as JSON carries it: what the driver would get, but structured values as they are on PostgreSQL. */
function carried(column: Column, given: unknown): unknown {
  const value = given === undefined ? column.default : given;
  if (value === undefined || value === null) return null;
  const structured = dialect === "postgresql" && column.getSQLType() === "jsonb";
  return structured ? value : column.mapToDriverValue(value);
}

/** Each column out of a row's JSON array. */
function fields(columns: Columns): string {
  const field = ([, column]: [string, Column], place: number) => {
    if (dialect === "sqlite") return `value ->> ${place}`;
    const type = column.getSQLType();
    return type === "jsonb" ? `nullif(value -> ${place}, 'null'::jsonb)` : `(value ->> ${place})::${type}`;
  };
  return columns.map(field).join(", ");
}
