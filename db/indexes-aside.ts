import type { Database as Client } from "better-sqlite3";
import { getTableName, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { connections } from "./connection";
import { execute } from "./insert-many";
import { dialect } from "./location";
import { fillSearchIndex, laySearchIndexAside } from "./search-index";
import type { Transaction } from "./transaction";

/** The statements that drop an index or a constraint, and make it again. */
export type Made = { drop: string; make: string };

/**
 * Runs `body`, which writes very many rows into these tables, without their indexes, and makes those again at once afterwards: sorted
 * first, each is written once. On PostgreSQL also without foreign keys, which are then checked for all rows together, and with
 * `keys` without primary keys, which only tables may do that no other refers to. All in the transaction: broken off, everything is as
 * before. Others wait for these tables meanwhile.
 */
export async function withoutIndexes<Result>(
  tx: Transaction,
  tables: readonly SQLiteTable[],
  body: () => Promise<Result>,
  { keys = false } = {},
): Promise<Result> {
  const names = tables.map(getTableName);
  const open = connections();
  const made =
    open.dialect === "sqlite"
      ? indexesOnSqlite(open.writer, names)
      : await indexesOnPostgresql(tx as unknown as NodePgDatabase, names, keys);
  for (const { drop } of made) await execute(tx, sql.raw(drop));
  const searched = dialect === "sqlite" && names.includes("events");
  if (searched) await laySearchIndexAside(tx);
  const result = await body();
  for (const { make } of made.reverse()) await execute(tx, sql.raw(make));
  if (searched) await fillSearchIndex(tx);
  return result;
}

/** The indexes of these tables of an embedded database; those that stand for a primary key have no text, and stay. */
export function indexesOnSqlite(client: Client, names: readonly string[]): Made[] {
  return client
    .prepare<[string], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (select value from json_each(?))",
    )
    .all(JSON.stringify(names))
    .map(({ name, sql: make }) => ({ drop: `drop index "${name}"`, make }));
}

/**
 * The indexes and foreign keys of these tables, and with `keys` their primary keys, in the order in which they are dropped: what refers
 * to others first. They are made again from the last to the first.
 */
export async function indexesOnPostgresql(
  db: NodePgDatabase,
  names: readonly string[],
  keys: boolean,
): Promise<Made[]> {
  const list = sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  );
  const kinds = keys ? sql`('f', 'p')` : sql`('f')`;
  const { rows } = await db.execute<Made>(sql`
    select contype::text as kind, format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where conrelid::regclass::text in (${list}) and contype in ${kinds}
    union all
    select 'z', format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index where indrelid::regclass::text in (${list})
      and not exists (select from pg_constraint where conindid = indexrelid)
    order by kind`);
  return rows;
}
