import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { closeDatabase } from "../connection";
import { databaseUrl } from "../location";

/**
 * Moves this test to another machine, as it were: an empty data folder and, with PostgreSQL, an empty database. Call the returned
 * function to go back.
 */
export async function emptyPlace(): Promise<() => Promise<void>> {
  await closeDatabase();
  const { DATA_DIR, DATABASE_URL } = process.env;
  const folder = mkdtempSync(join(tmpdir(), "kepu-elsewhere-"));
  process.env.DATA_DIR = folder;
  const url = databaseUrl();
  const name = `kepu_elsewhere_${randomBytes(6).toString("hex")}`;
  if (url) {
    await onServer(url, `create database ${name}`);
    const address = new URL(url);
    address.pathname = `/${name}`;
    process.env.DATABASE_URL = address.href;
  }
  return async () => {
    await closeDatabase();
    Object.assign(process.env, { DATA_DIR, ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }) });
    rmSync(folder, { recursive: true, force: true });
    if (url) await onServer(url, `drop database ${name} with (force)`);
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
