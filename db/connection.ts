import SqliteClient from "better-sqlite3";
import { drizzle as drizzlePostgresql, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { drizzle as drizzleSqlite, type SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import { Pool } from "pg";
import { databaseUrl, dialect, sqliteFile } from "./location";
import { sqliteCallback } from "./sqlite-callback";

/** What queries are written against. On PostgreSQL it is that driver's database, which answers the same calls. */
export type Database = SqliteRemoteDatabase<Record<string, never>>;

type SqliteConnections = {
  dialect: "sqlite";
  reader: SqliteClient.Database;
  writer: SqliteClient.Database;
  read: Database;
  write: Database;
};
type PostgresqlConnections = {
  dialect: "postgresql";
  readers: Pool;
  writers: Pool;
  read: Database;
  write: NodePgDatabase<Record<string, never>>;
};
export type Connections = SqliteConnections | PostgresqlConnections;

// Next makes several server bundles; they must share one set of connections and one writer.
const shared = globalThis as typeof globalThis & { kepuConnections?: Connections };

/** The read-only database: a write through it is refused by the database itself. */
export function database(): Database {
  return connections().read;
}

/** The open connections; opened at first use. For `transaction` and the test harness only. */
export function connections(): Connections {
  shared.kepuConnections ??= dialect === "postgresql" ? openPostgresql() : sqliteConnections(sqliteFile());
  return shared.kepuConnections;
}

/** Lets everything that `run` asks find these connections: a move looks at what it made before anybody else can. */
export async function onConnections<Result>(open: Connections, run: () => Promise<Result>): Promise<Result> {
  const before = shared.kepuConnections;
  shared.kepuConnections = open;
  try {
    return await run();
  } finally {
    shared.kepuConnections = before;
  }
}

/** Closes every connection; the next use opens them anew. */
export async function closeDatabase(): Promise<void> {
  const open = shared.kepuConnections;
  shared.kepuConnections = undefined;
  if (open?.dialect === "sqlite") {
    open.reader.close();
    open.writer.close();
  }
  if (open?.dialect === "postgresql") await Promise.all([open.readers.end(), open.writers.end()]);
}

/** Opens the embedded database's file with the settings durability needs; refuses a missing file unless told to make it. */
export function openSqliteFile(file: string, options: SqliteClient.Options = { fileMustExist: true }) {
  const client = new SqliteClient(file, { timeout: 10_000, ...options });
  if (!options.readonly) client.pragma("journal_mode = WAL");
  // Without this line a WAL file that already exists falls back to NORMAL and may lose acknowledged writes.
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  // What is deleted is overwritten, not only marked as free: erased means that no byte is left.
  client.pragma("secure_delete = ON");
  // 64 MB: the 2 MB it comes with make large databases read their own pages again and again.
  client.pragma("cache_size = -65536");
  return client;
}

/** Opens the connections to an embedded database. */
export function sqliteConnections(file: string): SqliteConnections {
  const writer = openSqliteFile(file);
  // Waiting for another process inside the database would stop this one whole: the queue of writes asks again instead.
  writer.pragma("busy_timeout = 0");
  const reader = openSqliteFile(file, { readonly: true, fileMustExist: true });
  return {
    dialect: "sqlite",
    reader,
    writer,
    read: drizzleSqlite(sqliteCallback(reader), undefined, { casing: "snake_case" }),
    write: drizzleSqlite(sqliteCallback(writer), undefined, { casing: "snake_case" }),
  };
}

function openPostgresql(): PostgresqlConnections {
  const connectionString = databaseUrl();
  // Our queries read few rows: compiling one takes longer than running it.
  const readers = new Pool({ connectionString, max: 10, options: "-c jit=off -c default_transaction_read_only=on" });
  const writers = new Pool({ connectionString, max: 10, options: "-c jit=off" });
  for (const pool of [readers, writers]) pool.on("error", () => undefined); // a dropped idle client is replaced at next use
  return {
    dialect: "postgresql",
    readers,
    writers,
    read: drizzlePostgresql(readers, { casing: "snake_case" }) as unknown as Database,
    write: drizzlePostgresql(writers, { casing: "snake_case" }),
  };
}
