import { sql, TransactionRollbackError } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Client, Pool } from "pg";
import { type Connections, type Database, onConnections } from "../connection";
import { sqliteFile } from "../location";
import { migratePostgresqlWithin } from "../migrate";
import { compareTables, copyTables, type Moved, movedOf, requireNoStrangers } from "./copy-tables";
import { misfitsIn } from "./examine";
import { setIndexesAside } from "./indexes-aside";
import { type MovedTable, movedTables } from "./moved-tables";
import { onPostgresql, ours, postgresqlSide, requireAlone, writeRows } from "./postgresql-side";
import { Refusal } from "./refusal";
import { type Leave, requireReplaceable } from "./require-replaceable";
import type { Progress, Side } from "./side";
import { openSqliteSource, sqliteSide } from "./sqlite-side";

/** `trial`: everything but its last step; `verify` looks at what was made with the product's own queries and names what is wrong. */
export type Move = Leave & { url: string; trial: boolean; progress: Progress; verify: () => Promise<void> };

/**
 * Moves the embedded database into a PostgreSQL one, all in one transaction: schema, rows, indexes and every check. Whatever goes wrong
 * or breaks off, what was there is there still; nobody ever finds a part of it.
 */
export async function moveUp(move: Move): Promise<Moved> {
  const tables = movedTables();
  const sqlite = openSqliteSource(sqliteFile(), move);
  try {
    const source = sqliteSide(sqlite);
    await requireNoStrangers(source, tables);
    const misfits = tables.flatMap((table, place) => {
      move.progress("examine", place, tables.length);
      return misfitsIn(sqlite, table);
    });
    move.progress("examine", tables.length, tables.length);
    if (misfits.length > 0) throw new Refusal("There are rows that PostgreSQL does not take:", misfits);
    return await onPostgresql(move.url, (client) =>
      insideTransaction(client, move.trial, (asProduct) => fill(client, source, tables, move, asProduct)),
    );
  } finally {
    sqlite.close();
  }
}

type AsProduct = <Result>(run: () => Promise<Result>) => Promise<Result>;

async function fill(
  client: Client,
  source: Side,
  tables: MovedTable[],
  move: Move,
  asProduct: AsProduct,
): Promise<Moved> {
  await emptyTarget(client, source, tables, move);
  const target = postgresqlSide(client, { inOrder: false });
  const putBack = await setIndexesAside(
    client,
    tables.map(({ name }) => name),
  );
  const writing = {
    ...target,
    write: (table: MovedTable, rows: Parameters<typeof writeRows>[2]) => writeRows(client, table, rows),
  };
  const copied = await copyTables(source, writing, tables, move.progress);
  await putBack((done, of) => move.progress("index", done, of));
  await client.query("analyze");
  const differences = await compareTables(target, copied, move.progress);
  if (differences.length > 0) throw new Refusal("What arrived is not what was sent:", differences);
  await asProduct(move.verify);
  return movedOf(copied);
}

async function emptyTarget(client: Client, source: Side, tables: MovedTable[], leave: Leave): Promise<void> {
  await requireAlone(client);
  const { rowCount } = await client.query("select 1 from pg_tables where schemaname = any($1) limit 1", [ours]);
  if (rowCount) {
    const there = postgresqlSide(client, { inOrder: false });
    const strangers = await there.strangers(tables);
    if (strangers.length > 0)
      throw new Refusal(
        "The PostgreSQL database holds tables that are not this program's. Give it one of its own.",
        strangers,
      );
    await requireReplaceable(source, there, leave);
    for (const schema of ours) await client.query(`drop schema if exists ${schema} cascade`);
    await client.query("create schema public");
  }
  if (!(await migratePostgresqlWithin(client)))
    throw new Refusal("Another program is moving or migrating this PostgreSQL database just now.");
}

const manners = [
  // However long it takes, what a server has for queries of seconds does not end it.
  "statement_timeout = 0",
  "idle_in_transaction_session_timeout = 0",
  "lock_timeout = '10s'",
  "maintenance_work_mem = '256MB'",
  "jit = off",
  "client_min_messages = warning",
];

/** Runs `use` in one transaction, in which the product's own queries, too, find what nobody else finds yet. A trial is taken back. */
async function insideTransaction<Result>(
  client: Client,
  trial: boolean,
  use: (asProduct: AsProduct) => Promise<Result>,
): Promise<Result> {
  let result: { value: Result } | undefined;
  try {
    await drizzle(client, { casing: "snake_case" }).transaction(async (tx) => {
      for (const manner of manners) await tx.execute(sql.raw(`set local ${manner}`));
      const open: Connections = {
        dialect: "postgresql",
        readers: client as unknown as Pool,
        writers: client as unknown as Pool,
        read: tx as unknown as Database,
        write: tx as unknown as NodePgDatabase<Record<string, never>>,
      };
      result = { value: await use((run) => onConnections(open, run)) };
      if (trial) tx.rollback();
    });
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error;
  }
  if (!result) throw new Error("the transaction was taken back");
  return result.value;
}
