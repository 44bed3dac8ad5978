import { existsSync } from "node:fs";
import SqliteClient from "better-sqlite3";
import { openSqliteFile } from "../connection";
import { pendingInSqlite } from "../migrate";
import { sqliteSearch } from "../search-index";
import { lineOfSqlite, type SqliteValue } from "./line";
import type { MovedTable } from "./moved-tables";
import { Refusal } from "./refusal";
import { headOf, type Rows, type Side } from "./side";

const atOnce = 500;
/** What is said of a source that this program would have to change before it can read it. */
export const migrateFirst = "run `npm run db:migrate` on it, then move.";

/**
 * Opens an embedded database to move what it holds, all of one moment. Others are kept out until it is closed, so that nothing is
 * acknowledged that would stay behind; for a trial they may go on. Throws a Refusal when a server is working on it, or it is of
 * another version.
 */
export function openSqliteSource(file: string, { trial }: { trial: boolean }): SqliteClient.Database {
  if (!existsSync(file)) throw new Refusal(`There is no database at ${file}. Is DATA_DIR right?`);
  const client = trial ? openSqliteFile(file, { readonly: true, fileMustExist: true }) : openAlone(file);
  try {
    if (trial) client.exec("begin");
    if (pendingInSqlite(client) > 0) throw new Refusal(`${file} is of an older version: ${migrateFirst}`);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** To be had only while nobody else has the file open; nobody else opens it then. */
export function openAlone(file: string): SqliteClient.Database {
  const client = new SqliteClient(file, { timeout: 0, fileMustExist: true });
  try {
    client.pragma("locking_mode = EXCLUSIVE");
    client.exec("begin exclusive");
    return client;
  } catch (error) {
    client.close();
    const busy = error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
    if (busy) throw new Refusal(`${file} is in use: stop the server, then move (or look how it would go with --try).`);
    throw error;
  }
}

/** An embedded database as one of the two sides. */
export function sqliteSide(client: SqliteClient.Database): Side {
  const one = (sql: string, ...values: unknown[]) =>
    client
      .prepare(sql)
      .raw()
      .get(...values) as unknown[] | undefined;
  return {
    strangers: async (known) => strangersIn(client, known),
    count: async ({ name }) => Number(one(`select count(*) from "${name}"`)?.[0]),
    rows: (table) => rowsOf(client, table),
    head: async () => headOf(one("select number, hash from audit_entries order by number desc limit 1")),
    entryHash: async (number) =>
      (one("select hash from audit_entries where number = ?", number)?.[0] as string) ?? null,
    isUsed: async () => ["people", "units", "audit_entries"].some((name) => one(`select 1 from ${name} limit 1`)),
  };
}

/** What an index of words keeps beside itself is made anew on the other side, and so are the database's own tables. */
function strangersIn(client: SqliteClient.Database, known: readonly MovedTable[]): string[] {
  const tables = client.pragma("table_list") as { schema: string; name: string; type: string }[];
  const ours = new Set([...known.map(({ name }) => name), sqliteSearch.keys, "__drizzle_migrations"]);
  return tables
    .filter(({ schema, type }) => schema === "main" && type === "table")
    .flatMap(({ name }) => (ours.has(name) || name.startsWith("sqlite_") ? [] : [name]));
}

async function* rowsOf(client: SqliteClient.Database, table: MovedTable): Rows {
  const names = table.columns.map(({ name }) => `"${name}"`).join(", ");
  const statement = client.prepare(`select ${names} from "${table.name}"`).raw().safeIntegers();
  let lines: string[] = [];
  for (const row of statement.iterate() as Iterable<SqliteValue[]>) {
    lines.push(lineOfSqlite(table, row));
    if (lines.length < atOnce) continue;
    yield lines;
    lines = [];
  }
  if (lines.length > 0) yield lines;
}
