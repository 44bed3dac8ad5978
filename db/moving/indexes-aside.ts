import type { Database } from "better-sqlite3";
import type { Client } from "pg";
import { sqliteSearch } from "../search-index";

/** Puts back, one after the other, what was taken away. */
type PutBack = (each: (done: number, of: number) => void) => Promise<void>;

/**
 * Takes keys, indexes and foreign keys from the tables of a PostgreSQL database, so that rows are written without them. What is put back
 * is what was there, keys before what refers to them; rows that break one are refused then.
 */
export async function setIndexesAside(client: Client): Promise<PutBack> {
  const constraints = await client.query<{ table: string; name: string; kind: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, contype as kind,
        pg_get_constraintdef(oid) as definition
      from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f') order by contype = 'f', 1, 2`,
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index join pg_class on pg_class.oid = indrelid
      where relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x')) order by 1`,
  );
  for (const { table, name } of constraints.rows.toReversed())
    await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  const add = (row: (typeof constraints.rows)[number]) =>
    `alter table ${row.table} add constraint ${row.name} ${row.definition}`;
  const statements = [
    ...constraints.rows.filter(({ kind }) => kind !== "f").map(add),
    ...indexes.rows.map(({ definition }) => definition),
    ...constraints.rows.filter(({ kind }) => kind === "f").map(add),
  ];
  return async (each) => {
    for (const [done, statement] of statements.entries()) {
      each(done, statements.length);
      await client.query(statement);
    }
    each(statements.length, statements.length);
  };
}

/** The same for an embedded database, with its triggers and its index of words, but for the keys, which are part of its tables. */
export function setSqliteIndexesAside(client: Database): PutBack {
  const found = client
    .prepare("select type, name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null")
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of found) client.exec(`drop ${type} "${name}"`);
  const inOrder = found.toSorted((one, other) => (one.type < other.type ? -1 : 1));
  return async (each) => {
    for (const statement of sqliteSearch.fill) client.exec(statement);
    for (const [done, { sql }] of inOrder.entries()) {
      each(done, inOrder.length);
      client.exec(sql);
      // Others' turn: the bar is drawn, a signal heard.
      await new Promise((resolve) => setImmediate(resolve));
    }
    each(inOrder.length, inOrder.length);
  };
}
