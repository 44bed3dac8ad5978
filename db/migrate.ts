import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle as drizzlePostgresql } from "drizzle-orm/node-postgres";
import { migrate as migratePostgresql } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { openSqliteFile } from "./connection";
import { type Dialect, databaseUrl, dataFolder, dialect, sqliteFile } from "./location";
import { primaryAddress } from "./servers/primary";

const migrationLock = 5_730_001;

/** Where the generated migrations of one dialect are kept. */
export function migrationsFolder(of = dialect): string {
  return resolve(import.meta.dirname, "migrations", of);
}

/**
 * Brings the database of the environment to the newest schema; makes the embedded file when there is none. Before an existing
 * embedded database is changed, a copy is put into `backups/` of the data folder. Throws when the database is newer than this program.
 */
export async function migrateDatabase(): Promise<void> {
  if (databaseUrl()) await migratePostgresqlAt(await primaryAddress());
  else migrateSqliteAt(sqliteFile());
}

/** Migrates the SQLite database in `file`, making the file (and its folder) when missing. */
export function migrateSqliteAt(file: string): void {
  mkdirSync(resolve(file, ".."), { recursive: true });
  const existed = existsSync(file);
  const client = openSqliteFile(file, {});
  try {
    const db = drizzleSqlite(client);
    const pending = pendingInSqlite(client);
    if (existed && pending > 0 && sqliteMigrationsDone(client).length > 0) backUp(client);
    if (pending > 0) migrateSqlite(db, { migrationsFolder: migrationsFolder("sqlite") });
  } finally {
    client.close();
  }
}

/** Migrates the PostgreSQL database at `url`; several processes may start at once. */
export async function migratePostgresqlAt(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    if ((await pendingInPostgresql(client)) > 0)
      await migratePostgresql(drizzlePostgresql(client), { migrationsFolder: migrationsFolder("postgresql") });
  } finally {
    await client.end();
  }
}

/**
 * The same for an empty database inside the transaction that is open on this connection: whoever migrates beside it waits for its end.
 * Answers false when another has begun.
 */
export async function migratePostgresqlWithin(client: Client): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_xact_lock($1) as free", [migrationLock]);
  if (!rows[0]?.free) return false;
  await client.query("create schema if not exists drizzle");
  await client.query(
    "create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
  );
  for (const { sql: statements, hash, folderMillis } of filesOf("postgresql")) {
    for (const statement of statements) await client.query(statement);
    const done = "insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)";
    await client.query(done, [hash, folderMillis]);
  }
  return true;
}

/** How many migrations a PostgreSQL database still needs. Throws when it is newer than this program. */
export async function pendingInPostgresql(client: Client): Promise<number> {
  const table = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
  if (!table.rows[0]?.name) return pendingAfter([], "postgresql");
  const { rows } = await client.query<{ created_at: string }>("select created_at from drizzle.__drizzle_migrations");
  return pendingAfter(
    rows.map((row) => Number(row.created_at)),
    "postgresql",
  );
}

/** How many migrations an embedded database still needs. Throws when it is newer than this program. */
export function pendingInSqlite(client: ReturnType<typeof openSqliteFile>): number {
  return pendingAfter(sqliteMigrationsDone(client), "sqlite");
}

function sqliteMigrationsDone(client: ReturnType<typeof openSqliteFile>): number[] {
  const known = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!known) return [];
  return client.prepare("select created_at from __drizzle_migrations").pluck().all().map(Number);
}

/** How many migrations are still to run; an old program must not touch a newer database. */
function pendingAfter(done: number[], of: Dialect): number {
  const known = filesOf(of).map((file) => file.folderMillis);
  const newest = Math.max(...known);
  if (done.some((at) => at > newest)) {
    throw new Error(
      "The database was made by a newer version of this program. Install that version again, or restore a backup.",
    );
  }
  return known.filter((at) => !done.includes(at)).length;
}

function filesOf(of: Dialect) {
  return readMigrationFiles({ migrationsFolder: migrationsFolder(of) });
}

function backUp(client: ReturnType<typeof openSqliteFile>): void {
  const folder = resolve(dataFolder(), "backups");
  mkdirSync(folder, { recursive: true });
  const name = `before-migration-${new Date().toISOString().replace(/[:.]/g, "-")}.db`;
  client.prepare("vacuum into ?").run(resolve(folder, name));
}
