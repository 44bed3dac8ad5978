import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { execute, insertMany, nameOf } from "./insert-many";
import type { Transaction } from "./transaction";

/**
 * A place beside a table for rows that come in any order: `write` puts them into the table in the order of `key`, its primary key, so
 * that each page of the index is written once. It is gone with `write`, or with the transaction.
 */
export async function layAside<Table extends SQLiteTable>(
  tx: Transaction,
  table: Table,
  key: readonly (keyof Table["$inferInsert"] & string)[],
) {
  const name = `aside_${getTableName(table)}`;
  const aside = sql.identifier(name);
  const columns = getTableColumns(table) as Record<string, Parameters<typeof nameOf>[0]>;
  const order = key.flatMap((one) => (columns[one] ? [sql.identifier(nameOf(columns[one]))] : []));
  await execute(tx, sql`create temporary table ${aside} as select * from ${table} where 1 = 0`);
  return {
    add: (rows: readonly Table["$inferInsert"][]) => insertMany(tx, table, rows, { into: name }),
    write: async () => {
      await execute(tx, sql`insert into ${table} select * from ${aside} order by ${sql.join(order, sql`, `)}`);
      await execute(tx, sql`drop table ${aside}`);
    },
  };
}
