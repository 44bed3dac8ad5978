import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteClient from "better-sqlite3";
import { Client } from "pg";
import { sqliteSearch } from "@/db/search-index";

export type Said = { code: number | null; said: string };
type Meanwhile = (said: string, kill: () => void) => void;

/** Runs one of the commands as a person would, in a process of its own; `meanwhile` hears what it says as it says it. */
export function command(
  name: "move" | "demo",
  words: string[],
  env: Record<string, string>,
  meanwhile?: Meanwhile,
): Promise<Said> {
  return new Promise((settle) => {
    const program = ["node_modules/tsx/dist/cli.mjs", `bin/${name}.ts`, ...words];
    // A group of its own: what is killed is the program, not only what started it.
    const child = spawn(process.execPath, program, {
      env: { ...process.env, DATABASE_URL: "", BASE_URL: "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece) => {
        said += piece;
        meanwhile?.(String(piece), () => process.kill(-(child.pid ?? 0), "SIGKILL"));
      });
    child.on("close", (code) => settle({ code, said }));
  });
}

/** A demo in a data folder of its own (of years, or of a few events), with a row in every table. Copy it with `copyOf`. */
export async function makeSource(...words: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kepu-source-"));
  const made = await command("demo", ["--today", "2026-11-23", ...words], { DATA_DIR: folder });
  if (made.code !== 0) throw new Error(made.said);
  const client = new SqliteClient(join(folder, "kepu.db"));
  fillEmptyTables(client);
  // A file that was only made up would be missing in the store.
  client.exec("update evidence_files set erased_at = 1, erased_for = 'wish' where length(sha256) < 64");
  client.close();
  return folder;
}

/** A copy of a data folder. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "kepu-copy-"));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** What every table of an embedded database holds, but for the migrations, in an order of its own; structured values as such. */
export function contentOf(folder: string): Record<string, unknown[]> {
  const client = new SqliteClient(join(folder, "kepu.db"), { readonly: true, fileMustExist: true });
  try {
    const names = tablesOf(client).map((name) => {
      const rows = client.prepare(`select * from "${name}"`).safeIntegers().all() as Record<string, unknown>[];
      return [name, rows.map((row) => JSON.stringify(Object.entries(row).map(readable))).sort()] as const;
    });
    return Object.fromEntries(names);
  } finally {
    client.close();
  }
}

function readable([name, value]: [string, unknown]): unknown {
  if (typeof value === "bigint") return [name, `${value}n`];
  if (typeof value !== "string" || !/^[[{]/.test(value)) return [name, value];
  try {
    return [name, sorted(JSON.parse(value))];
  } catch {
    // Words that only begin like it.
    return [name, value];
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
  return { entries: entries.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The tables of an embedded database, but for its own and that of the migrations. */
export function tablesOf(client: SqliteClient.Database): string[] {
  const tables = client.pragma("table_list") as { name: string; type: string; schema: string }[];
  return tables
    .filter(({ type, schema, name }) => type === "table" && schema === "main" && !/^sqlite_|^__drizzle/.test(name))
    .flatMap(({ name }) => (name === sqliteSearch.keys ? [] : [name]))
    .sort();
}

/** Pairs of characters that events are found by, and how many, through the index that the database keeps. */
export function wordsFoundIn(folder: string): unknown[] {
  const client = new SqliteClient(join(folder, "kepu.db"), { readonly: true, fileMustExist: true });
  const pairs = client.prepare("select distinct hex(substr(search_text, 1, 2)) from events limit 20").pluck().all();
  const found = client.prepare(`select count(distinct event_id), min(event_id) from ${sqliteSearch.keys}
    where key in (select rowid from event_words where event_words match ?)`);
  const all = pairs.map((pair) => [pair, found.raw().get(pair)]).sort();
  client.close();
  return all;
}

/** Puts one row into each table that has none, referring to rows that are there. */
function fillEmptyTables(client: SqliteClient.Database): void {
  client.pragma("foreign_keys = ON");
  const isEmpty = (name: string) => client.prepare(`select 1 from "${name}" limit 1`).get() === undefined;
  for (let tries = 0; tries < 5; tries++)
    for (const name of tablesOf(client)) if (isEmpty(name)) fillTable(client, name);
  const empty = tablesOf(client).filter(isEmpty);
  if (empty.length > 0) throw new Error(`still empty: ${empty.join(", ")}`);
}

function fillTable(client: SqliteClient.Database, name: string): void {
  const references = client.pragma(`foreign_key_list("${name}")`) as { from: string; table: string; to: string }[];
  const columns = client.pragma(`table_info("${name}")`) as { name: string; type: string }[];
  const values = columns.map((column) => {
    const reference = references.find(({ from }) => from === column.name);
    if (reference) return client.prepare(`select "${reference.to}" from "${reference.table}"`).pluck().get() ?? null;
    // JSON as well as text.
    return column.type.toLowerCase() === "text" ? '{"b":1,"a":["\\\\N\\t"]}' : 1;
  });
  const places = columns.map(() => "?").join(", ");
  try {
    client.prepare(`insert into "${name}" values (${places})`).run(...values);
  } catch {
    // What it refers to has its turn first.
  }
}

/** Asks a PostgreSQL database something, on a connection of its own. */
export async function asked(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Removes what `makeSource` and `copyOf` made. */
export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
