import { spawn } from "node:child_process";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Client } from "pg";
import { dataFolder } from "../location";
import { type KeptFile, keptFileOf } from "./copy-database";

const name = "kepu.dump";
const ours = ["public", "drizzle"];

/** `pg_dump` reads the same snapshot as our own question for the files. */
export async function copyPostgresql(url: string, folder: string): Promise<{ name: string; files: KeptFile[] }> {
  return connected(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const { rows } = await client.query<{ snapshot: string }>("select pg_export_snapshot() as snapshot");
    const files = await client.query<Record<string, unknown>>("select * from evidence_files");
    const schemas = ours.map((schema) => `--schema=${schema}`);
    const options = ["--format=custom", "--no-owner", "--no-privileges", `--snapshot=${rows[0]?.snapshot}`, ...schemas];
    await run("pg_dump", url, [...options, `--file=${resolve(folder, name)}`]);
    await chmod(resolve(folder, name), 0o600);
    return { name, files: files.rows.map(keptFileOf) };
  });
}

/** The files of the database that is there. */
export function readPostgresqlFiles(url: string): Promise<KeptFile[]> {
  return connected(url, async (client) => {
    const table = await client.query("select to_regclass('public.evidence_files') as name");
    if (!table.rows[0]?.name) return [];
    const { rows } = await client.query<Record<string, unknown>>("select * from evidence_files");
    return rows.map(keptFileOf);
  });
}

/** Does the database hold any table? */
export function hasPostgresql(url: string): Promise<boolean> {
  return connected(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_tables where schemaname = any($1) limit 1", [ours]);
    return (rowCount ?? 0) > 0;
  });
}

/**
 * Puts a copy in the place of what the database holds, in one transaction: whatever goes wrong, what was there is there still. Throws
 * when somebody else is connected to the database.
 */
export async function placePostgresql(url: string, copy: string): Promise<void> {
  await connected(url, async (client) => {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend' limit 1`,
    );
    if (rowCount) throw new Error("The database is in use. Stop the server, then restore.");
  });
  const emptied = ours.flatMap((schema) => [`drop schema if exists ${schema} cascade`, `create schema ${schema}`]);
  // Written out whole before anything is touched: words that end half way would be carried out as far as they go.
  const words = resolve(dataFolder(), "restoring.sql");
  await mkdir(dataFolder(), { recursive: true });
  await rm(words, { force: true });
  await writeFile(words, "", { mode: 0o600 });
  try {
    const schemas = ours.map((schema) => `--schema=${schema}`);
    const options = ["--no-owner", "--no-privileges", "--exit-on-error", `--file=${words}`];
    await run("pg_restore", url, [...options, ...schemas, copy], { connect: false });
    const first = ["set client_min_messages = warning", ...emptied].map((statement) => `--command=${statement}`);
    const strict = ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction"];
    await run("psql", url, [...strict, ...first, `--file=${words}`], { silent: true });
  } finally {
    await rm(words, { force: true });
  }
}

async function connected<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

type How = { silent?: boolean; connect?: boolean };

/** Runs one of PostgreSQL's own programs; the password is not among its arguments, where others could read it. */
function run(
  program: string,
  url: string,
  options: string[],
  { silent = false, connect = true }: How = {},
): Promise<void> {
  const address = new URL(url);
  const PGPASSWORD = decodeURIComponent(address.password);
  address.password = "";
  const all = connect ? [`--dbname=${address.href}`, ...options] : options;
  return new Promise((settle, fail) => {
    const child = spawn(program, all, {
      env: { ...process.env, PGPASSWORD },
      stdio: ["ignore", silent ? "ignore" : "inherit", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (words) => {
      said = `${said}${words}`.slice(-2000);
    });
    child.on("error", () =>
      fail(
        new Error(
          `${program} was not found: install PostgreSQL's client programs (Debian: apt-get install postgresql-client).`,
        ),
      ),
    );
    child.on("exit", (code) => (code === 0 ? settle() : fail(new Error(`${program} failed: ${said.trim()}`))));
  });
}
