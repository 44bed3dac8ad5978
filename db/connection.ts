import { AsyncLocalStorage } from "node:async_hooks";
import SqliteClient from "better-sqlite3";
import { drizzle as drizzlePostgresql, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { drizzle as drizzleSqlite, type SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import type { Pool, PoolClient } from "pg";
import { dialect, replicaUrl, sqliteFile } from "./location";
import { currentReading } from "./servers/reading";
import { openReplica, type Replica } from "./servers/replica";
import { SteadyPool } from "./servers/steady-pool";
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
  /** The server is found again when it is lost; without it all is one connection that somebody else has opened. */
  steady?: true;
  /** A copy that follows the primary, once a page has asked for it. */
  replica?: { server: Replica; read: Database } | undefined;
};
export type Connections = SqliteConnections | PostgresqlConnections;

// Next makes several server bundles; they must share one set of connections and one writer.
const shared = globalThis as typeof globalThis & { kepuConnections?: Connections };

/** The one moment that is read here (db/snapshot.ts). */
export const snapshot = new AsyncLocalStorage<Database>();

/**
 * The read-only database: a write through it is refused by the database itself. For a page that one person alone is shown it may be a
 * replica, once that has what this person changed.
 */
export function database(): Database {
  return snapshot.getStore() ?? replicaForThisRequest()?.read ?? connections().read;
}

/** The same, but always where it was written: for what must hold at once, like who may do what. */
export function primaryDatabase(): Database {
  return connections().read;
}

/** The replica, when the request that is being answered reads it. */
export function replicaForThisRequest(): { server: Replica; read: Database } | undefined {
  const open = connections();
  const reading = currentReading();
  if (open.dialect === "sqlite" || !reading?.mayLag) return undefined;
  open.replica ??= openReplicaOf(open);
  if (!open.replica) return undefined;
  reading.from ??= open.replica.server.has(reading.seen) ? "replica" : "primary";
  return reading.from === "replica" ? open.replica : undefined;
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
  if (open?.dialect === "postgresql") {
    await Promise.all([open.readers.end(), open.writers.end(), open.replica?.server.end()]);
  }
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

/** Opens an embedded database for reading. */
export function openSqliteReader(file: string): { client: SqliteClient.Database; database: Database } {
  const client = openSqliteFile(file, { readonly: true, fileMustExist: true });
  return { client, database: drizzleSqlite(sqliteCallback(client), undefined, { casing: "snake_case" }) };
}

/** Opens the connections to an embedded database. */
export function sqliteConnections(file: string): SqliteConnections {
  const writer = openSqliteFile(file);
  // Waiting for another process inside the database would stop this one whole: the queue of writes asks again instead.
  writer.pragma("busy_timeout = 0");
  const { client: reader, database: read } = openSqliteReader(file);
  return {
    dialect: "sqlite",
    reader,
    writer,
    read,
    write: drizzleSqlite(sqliteCallback(writer), undefined, { casing: "snake_case" }),
  };
}

// Our queries read few rows: compiling one takes longer than running it.
const writing = "-c jit=off";
const reading = `${writing} -c default_transaction_read_only=on`;

function openPostgresql(): PostgresqlConnections {
  const readers = new SteadyPool({ max: 10, options: reading });
  const writers = new SteadyPool({ max: 10, options: writing });
  return {
    dialect: "postgresql",
    readers,
    writers,
    read: overClient(readers) as unknown as Database,
    write: overClient(writers),
    steady: true,
  };
}

function openReplicaOf({ readers }: PostgresqlConnections) {
  const address = replicaUrl();
  if (!address) return undefined;
  const server = openReplica(address, readers, reading);
  return { server, read: overClient(server as unknown as Pool) as unknown as Database };
}

/** Queries as they are written here, over a PostgreSQL connection or a pool of them. */
export function overClient(client: Pool | PoolClient): NodePgDatabase<Record<string, never>> {
  return drizzlePostgresql(client, { casing: "snake_case" });
}
