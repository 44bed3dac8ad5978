import { existsSync, rmSync } from "node:fs";
import SqliteClient from "better-sqlite3";
import type { Client } from "pg";
import { putInPlace } from "../backup/sqlite";
import { onConnections, sqliteConnections } from "../connection";
import { sqliteFile } from "../location";
import { migrateSqliteAt, pendingInPostgresql } from "../migrate";
import { gatherStatistics } from "../statistics";
import { compareTables, copyTables, type Moved, movedOf, requireNoStrangers } from "./copy-tables";
import { setSqliteIndexesAside } from "./indexes-aside";
import { sqliteValuesOf } from "./line";
import type { Move } from "./move-up";
import { type MovedTable, movedTables } from "./moved-tables";
import { onPostgresql, postgresqlSide, requireAlone } from "./postgresql-side";
import { Refusal } from "./refusal";
import { requireReplaceable } from "./require-replaceable";
import type { Rows, Side } from "./side";
import { migrateFirst, openAlone, sqliteSide } from "./sqlite-side";

/**
 * Moves a PostgreSQL database into the embedded one: into a file beside it, which takes its place in one step when every check has
 * passed. Whatever goes wrong or breaks off, what was there is there still.
 */
export async function moveDown(move: Move): Promise<Moved> {
  const tables = movedTables();
  return onPostgresql(move.url, async (client) => {
    const source = postgresqlSide(client, { inOrder: true });
    await holdStill(client, source, tables, move.trial);
    const held = existsSync(sqliteFile()) ? openAlone(sqliteFile()) : null;
    const incoming = `${sqliteFile()}.moving`;
    try {
      if (held) await requireReplaceable(source, sqliteSide(held), move);
      removeFile(incoming);
      const moved = await fill(incoming, source, tables, move);
      if (move.trial) return moved;
      // The tables are held, but somebody may have come to wait for them.
      await requireAlone(client);
      held?.close();
      putInPlace(incoming, "move");
      return moved;
    } finally {
      held?.close();
      removeFile(incoming);
    }
  });
}

/** From here on the source is of one moment; unless it is a trial nobody writes to it until the end. */
async function holdStill(client: Client, source: Side, tables: MovedTable[], trial: boolean): Promise<void> {
  if (!trial) await requireAlone(client);
  if ((await pendingInPostgresql(client)) > 0)
    throw new Refusal(`The PostgreSQL database is of an older version: ${migrateFirst}`);
  await client.query(`begin isolation level repeatable read${trial ? " read only" : ""}`);
  for (const manner of ["statement_timeout = 0", "idle_in_transaction_session_timeout = 0", "lock_timeout = '10s'"])
    await client.query(`set local ${manner}`);
  const names = tables.map(({ name }) => `"${name}"`).join(", ");
  if (!trial) await client.query(`lock table ${names} in share mode`);
  await requireNoStrangers(source, tables);
}

async function fill(incoming: string, source: Side, tables: MovedTable[], move: Move): Promise<Moved> {
  migrateSqliteAt(incoming);
  const client = new SqliteClient(incoming);
  let moved: Moved;
  try {
    // Nothing of it has to outlive a fault of power: what is not finished is made anew.
    for (const manner of [
      "synchronous = OFF",
      "locking_mode = EXCLUSIVE",
      "cache_size = -131072",
      "foreign_keys = OFF",
    ])
      client.pragma(manner);
    const putBack = setSqliteIndexesAside(
      client,
      tables.map(({ name }) => name),
    );
    const target = sqliteSide(client);
    const writing = { ...target, write: (table: MovedTable, rows: Rows) => writeRows(client, table, rows) };
    const copied = await copyTables(source, writing, tables, move.progress);
    await putBack((done, of) => move.progress("index", done, of));
    const differences = [...(await compareTables(target, copied, move.progress)), ...loneReferences(client)];
    if (differences.length > 0) throw new Refusal("What arrived is not what was sent:", differences);
    moved = movedOf(copied);
  } finally {
    client.close();
  }
  const open = sqliteConnections(incoming);
  try {
    await onConnections(open, async () => {
      await gatherStatistics();
      await move.verify();
    });
  } finally {
    open.reader.close();
    open.writer.close();
  }
  return moved;
}

async function writeRows(client: SqliteClient.Database, table: MovedTable, rows: Rows): Promise<void> {
  const names = table.columns.map(({ name }) => `"${name}"`).join(", ");
  const places = table.columns.map(() => "?").join(", ");
  const insert = client.prepare(`insert into "${table.name}" (${names}) values (${places})`);
  client.exec("begin");
  for await (const lines of rows) for (const line of lines) insert.run(...sqliteValuesOf(table, line));
  client.exec("commit");
}

/** Rows that refer to what is not there. */
function loneReferences(client: SqliteClient.Database): string[] {
  const found = client.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  return found
    .slice(0, 50)
    .map(({ table, rowid, parent }) => `${table}, row ${rowid}: refers to ${parent}, where it is not`);
}

function removeFile(file: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${ending}`, { force: true });
}
