import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle as drizzlePostgresql } from "drizzle-orm/node-postgres";
import { migrate as migratePostgresql } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { openSqliteFile } from "./connection";
import { databaseUrl, dataFolder, dialect, sqliteFile } from "./location";
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
    const done = existed ? sqliteMigrationsDone(client) : [];
    const pending = pendingAfter(done);
    if (existed && done.length > 0 && pending > 0) backUp(client);
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
    const db = drizzlePostgresql(client);
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`);
    const table = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') as name`);
    const done = table.rows[0]?.name
      ? (await db.execute(sql`select created_at from drizzle.__drizzle_migrations`)).rows.map((row) =>
          Number(row.created_at),
        )
      : [];
    if (pendingAfter(done) > 0) await migratePostgresql(db, { migrationsFolder: migrationsFolder("postgresql") });
  } finally {
    await client.end();
  }
}

function sqliteMigrationsDone(client: ReturnType<typeof openSqliteFile>): number[] {
  const known = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!known) return [];
  return client.prepare("select created_at from __drizzle_migrations").pluck().all().map(Number);
}

/** How many migrations are still to run; an old program must not touch a newer database. */
function pendingAfter(done: number[]): number {
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder() }).map((file) => file.folderMillis);
  const newest = Math.max(...known);
  if (done.some((at) => at > newest)) {
    throw new Error(
      "The database was made by a newer version of this program. Install that version again, or restore a backup.",
    );
  }
  return known.filter((at) => !done.includes(at)).length;
}

function backUp(client: ReturnType<typeof openSqliteFile>): void {
  const folder = resolve(dataFolder(), "backups");
  mkdirSync(folder, { recursive: true });
  const name = `before-migration-${new Date().toISOString().replace(/[:.]/g, "-")}.db`;
  client.prepare("vacuum into ?").run(resolve(folder, name));
}
