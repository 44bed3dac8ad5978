import { databaseUrl } from "../location";
import { primaryAddress } from "../servers/primary";
import type { KeptFile } from "./copy-database";
import { hasPostgresql, placePostgresql, readPostgresqlFiles } from "./postgresql";
import { hasSqlite, placeSqlite, readSqliteFiles } from "./sqlite";

/** Does the environment's database hold anything? */
export async function hasDatabase(): Promise<boolean> {
  const url = databaseUrl() && (await primaryAddress());
  return url ? hasPostgresql(url) : hasSqlite();
}

/** The files that the environment's database speaks for; none when there is no database. */
export async function listKeptFiles(): Promise<KeptFile[]> {
  if (!(await hasDatabase())) return [];
  const url = databaseUrl() && (await primaryAddress());
  return url ? readPostgresqlFiles(url) : readSqliteFiles();
}

/** Puts a copy made by `copyDatabase` in the place of the environment's database. Throws when that one is in use. */
export async function placeDatabase(copy: string): Promise<void> {
  const url = databaseUrl() && (await primaryAddress());
  if (url) await placePostgresql(url, copy);
  else placeSqlite(copy);
}
