import { once } from "node:events";
import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { connections } from "./connection";
import { nameOf } from "./insert-many";
import { dialect } from "./location";
import type { Transaction } from "./transaction";

/**
 * Inserts very many rows in the way that is fastest for the database: prepared statements of many rows, or COPY. A column left out of a
 * row gets the default of the code, or null. For loaders and for sums computed anew; a row that is there already is an error.
 */
export async function bulkInsert<Table extends SQLiteTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  if (rows.length === 0) return;
  if (dialect === "sqlite") insertPrepared(table, rows);
  else await copyIn(tx, table, rows);
}

const valuesPerStatement = 600;

/** Transactions of this process are alone on the writer while they run, so that this is part of the one that called. */
function insertPrepared(table: SQLiteTable, rows: readonly Record<string, unknown>[]): void {
  const open = connections();
  if (open.dialect !== "sqlite" || !open.writer.inTransaction) throw new Error("bulkInsert outside a transaction");
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const marks = `(${columns.map(() => "?").join(", ")})`;
  const statementOf = (count: number) =>
    open.writer.prepare(
      `insert into "${getTableName(table)}" (${names}) values ${Array.from({ length: count }, () => marks).join(", ")}`,
    );
  const perStatement = Math.min(rows.length, Math.max(1, Math.floor(valuesPerStatement / columns.length)));
  const many = statementOf(perStatement);
  const whole = rows.length - (rows.length % perStatement);
  for (let first = 0; first < whole; first += perStatement) {
    const values: unknown[] = [];
    for (let place = first; place < first + perStatement; place++)
      for (const column of columns) values.push(column.carried(rows[place] as Record<string, unknown>));
    many.run(values);
  }
  const one = whole < rows.length ? statementOf(1) : undefined;
  for (const row of rows.slice(whole)) one?.run(columns.map((column) => column.carried(row)));
}

const charactersPerChunk = 256 * 1024;

async function copyIn(tx: Transaction, table: SQLiteTable, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  // drizzle keeps the transaction's client to itself, and has no way to copy.
  const { client } = (tx as unknown as { session: { client: PoolClient } }).session;
  const copy = client.query(copyFrom(`copy "${getTableName(table)}" (${names}) from stdin`));
  const ended = once(copy, "finish");
  ended.catch(() => undefined);
  let text = "";
  for (const row of rows) {
    text += `${columns.map((column) => copied(column.carried(row))).join("\t")}\n`;
    if (text.length < charactersPerChunk) continue;
    if (!copy.write(text)) await Promise.race([once(copy, "drain"), ended]);
    text = "";
  }
  copy.end(text);
  await ended;
}

/** A value in COPY's text form. */
function copied(value: unknown): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  return String(value).replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign);
}
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function columnsOf(table: SQLiteTable) {
  return Object.entries<Column>(getTableColumns(table)).map(([key, column]) => ({
    name: nameOf(column),
    carried: (row: Record<string, unknown>) => {
      const value = row[key] === undefined ? column.default : row[key];
      return value === undefined || value === null ? null : column.mapToDriverValue(value);
    },
  }));
}
