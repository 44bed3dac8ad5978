import { getTableColumns, type Placeholder, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "./connection";

type Prepared<Found> = { execute(values: Record<string, unknown>): Promise<Found> };
type Built<Found> = { prepare(): Prepared<Found> };
type WithClient = { session: { client: unknown } };

/**
 * A query whose text is written out once, when it is first asked, and from then on only gets its values: for what every write asks again,
 * since writing a query out takes longer than the database needs for it. A value stands where `given` has its name; a list has no name.
 */
export function keptQuery<const Name extends string, Found>(
  names: readonly Name[],
  build: (tx: Database, given: Record<Name, Placeholder>) => Built<Found>,
): (tx: Database, values: Record<Name, unknown>) => Promise<Found> {
  const given = {} as Record<Name, Placeholder>;
  for (const name of names) given[name] = sql.placeholder(name);
  let kept: Prepared<Found> | undefined;
  return (tx, values) => {
    kept ??= build(tx, given).prepare();
    // Drizzle binds what it has prepared to one connection, but all that is this connection's own is its client.
    const { client } = (tx as unknown as WithClient).session;
    return (Object.create(kept, { client: { value: client } }) as Prepared<Found>).execute(values);
  };
}

const mostKept = 8;

/** The same for a query that is given a list, of ids say: kept for each of the short lengths. */
export function keptQueryOfIds<Found>(
  build: (tx: Database, ids: Placeholder[]) => Built<Found>,
): (tx: Database, ids: readonly string[]) => Promise<Found> {
  const byCount = new Map<number, (tx: Database, values: Record<string, unknown>) => Promise<Found>>();
  return (tx, ids) => {
    const names = ids.map((_, place) => `id${place}`);
    const known = byCount.get(ids.length);
    const query =
      known ??
      keptQuery(names, (on, given) =>
        build(
          on,
          names.map((name) => given[name] as Placeholder),
        ),
      );
    if (!known && ids.length <= mostKept) byCount.set(ids.length, query);
    return query(tx, Object.fromEntries(ids.map((id, place) => [names[place], id])));
  };
}

/** The same for an insertion of whole rows: each column is given. */
export function keptInsert<Table extends SQLiteTable>(
  table: Table,
): (tx: Database, row: Table["$inferSelect"]) => Promise<unknown> {
  const columns = Object.keys(getTableColumns(table));
  return keptQuery(columns, (tx, given) => tx.insert(table).values(given as unknown as Table["$inferInsert"]));
}
