import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Client } from "pg";
import { indexesOnPostgresql, indexesOnSqlite } from "../indexes-aside";
import { sqliteSearch } from "../search-index";

/** Puts back, one after the other, what was taken away. */
type PutBack = (each: (done: number, of: number) => void) => Promise<void>;

/**
 * Takes keys, indexes and foreign keys from the tables of a PostgreSQL database, so that rows are written without them. What is put back
 * is what was there, keys before what refers to them; rows that break one are refused then.
 */
export async function setIndexesAside(client: Client, names: readonly string[]): Promise<PutBack> {
  const made = await indexesOnPostgresql(drizzle(client), names, true);
  for (const { drop } of made) await client.query(drop);
  return async (each) => {
    for (const [done, { make }] of made.toReversed().entries()) {
      each(done, made.length);
      await client.query(make);
    }
    each(made.length, made.length);
  };
}

/** The same for an embedded database, with its triggers and its index of words, but for the keys, which are part of its tables. */
export function setSqliteIndexesAside(client: Database, names: readonly string[]): PutBack {
  const triggers = client
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_master where type = 'trigger'")
    .all()
    .map(({ name, sql }) => ({ drop: `drop trigger "${name}"`, make: sql }));
  const made = [...triggers, ...indexesOnSqlite(client, names)];
  for (const { drop } of made) client.exec(drop);
  return async (each) => {
    for (const statement of sqliteSearch.fill) client.exec(statement);
    for (const [done, { make }] of made.toReversed().entries()) {
      each(done, made.length);
      client.exec(make);
      // Others' turn: the bar is drawn, a signal heard.
      await new Promise((resolve) => setImmediate(resolve));
    }
    each(made.length, made.length);
  };
}
