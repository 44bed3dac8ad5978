import { createHash, randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { closeDatabase } from "../connection";
import { dialect, sqliteFile } from "../location";
import { migratePostgresqlAt, migrateSqliteAt, migrationsFolder } from "../migrate";

// The name changes with the migrations, so a template of an older schema is never copied.
const journal = readFileSync(resolve(migrationsFolder(), "meta/_journal.json"));
const template = `kepu_template_${createHash("sha256").update(journal).digest("hex").slice(0, 12)}_${process.ppid}`;
const server = process.env.DATABASE_URL ?? "";

/** Gives this test a migrated, empty database of its own; call the returned function to drop it. */
export async function freshDatabase(): Promise<() => Promise<void>> {
  await closeDatabase();
  return dialect === "sqlite" ? copySqliteTemplate() : copyPostgresqlTemplate();
}

async function copySqliteTemplate() {
  const source = join(tmpdir(), `${template}.db`);
  if (!existsSync(source)) {
    const making = `${source}.${process.pid}`;
    migrateSqliteAt(making);
    renameSync(making, source);
  }
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "kepu-test-"));
  mkdirSync(process.env.DATA_DIR, { recursive: true });
  copyFileSync(source, sqliteFile());
  const folder = process.env.DATA_DIR;
  return async () => {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function copyPostgresqlTemplate() {
  const name = `kepu_test_${randomBytes(6).toString("hex")}`;
  await onServer(async (client) => {
    // One worker makes the template, the others wait for it.
    await client.query("select pg_advisory_lock(573)");
    const known = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (known.rowCount === 0) await makePostgresqlTemplate(client);
    await client.query(`create database ${name} template ${template}`);
  });
  process.env.DATABASE_URL = addressOf(name);
  // Files lie there whatever the database.
  const folder = mkdtempSync(join(tmpdir(), "kepu-test-"));
  process.env.DATA_DIR = folder;
  return async () => {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
    process.env.DATABASE_URL = server;
    await onServer((client) => client.query(`drop database ${name} with (force)`));
  };
}

async function makePostgresqlTemplate(client: Client) {
  await client.query(`create database ${template}`);
  await migratePostgresqlAt(addressOf(template));
}

async function onServer(run: (client: Client) => Promise<unknown>) {
  const client = new Client({ connectionString: server });
  await client.connect();
  await run(client).finally(() => client.end());
}

function addressOf(name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
