import { asc, desc, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { z } from "zod";

/** How many rows a list shows at once. */
export const rowsPerPage = 50;

/** Where a page of a list begins, as its address says: right after the last row of the page before, or right before the first of the next. */
export type ListPlace = { after?: string; before?: string };
export type KeyedPage<Row> = { rows: Row[]; previous: string | null; next: string | null };

type Value = string | number;
/** A list's order: columns in one direction whose values, all together, no two rows share, what these may be, and how a row says them. */
export type KeyedOrder<Row> = {
  columns: SQLWrapper[];
  descending?: boolean;
  key: z.ZodType<Value[]>;
  keyOf: (row: Row) => Value[];
};
type Read<Row> = (page: { beyond: SQL | undefined; order: SQL[]; limit: number }) => Promise<Row[]>;

const cursor = z.string().max(600);

/** A text in a cursor: an address may hold what no database does, and PostgreSQL refuses. */
export const keyText = z.string().refine((text) => !text.includes("\u0000"));
/** A whole number in a cursor. */
export const keyNumber = z.int();

/** Reads from an address where a page begins; what is not understood means the first page. */
export function readPlace(params: Record<string, string | string[] | undefined>): ListPlace {
  const of = (value: unknown) => cursor.safeParse(value).data || undefined;
  const after = of(params.after);
  const before = after ? undefined : of(params.before);
  return { ...(after ? { after } : {}), ...(before ? { before } : {}) };
}

/** A page of a list by key: as quick on page 1,000 as on the first, and no row twice or left out when others come in between. */
export async function pageByKey<Row>(
  order: KeyedOrder<Row>,
  place: ListPlace,
  read: Read<Row>,
  limit = rowsPerPage,
): Promise<KeyedPage<Row>> {
  const { columns, descending = false, keyOf } = order;
  const known = keyFrom(place.after ?? place.before, order.key);
  const backward = known !== undefined && place.after === undefined;
  const down = descending !== backward;
  const found = await read({
    beyond: known && beyond(columns, known, down),
    order: columns.map((column) => (down ? desc(column) : asc(column))),
    limit: limit + 1,
  });
  // What lay beyond has gone since: nothing would lead out of an empty page.
  if (known && found.length === 0) return pageByKey(order, {}, read, limit);
  const rows = found.slice(0, limit);
  const more = found.length > limit;
  if (backward) rows.reverse();
  const at = (row: Row | undefined) => (row === undefined ? null : JSON.stringify(keyOf(row)));
  return {
    rows,
    next: backward || more ? at(rows.at(-1)) : null,
    previous: (backward ? more : known !== undefined) ? at(rows[0]) : null,
  };
}

function beyond(columns: readonly SQLWrapper[], values: readonly Value[], down: boolean): SQL {
  const list = (all: readonly unknown[]) =>
    sql.join(
      all.map((one) => sql`${one}`),
      sql`, `,
    );
  return sql`(${list(columns)}) ${sql.raw(down ? "<" : ">")} (${list(values)})`;
}

function keyFrom(text: string | undefined, key: KeyedOrder<never>["key"]): Value[] | undefined {
  try {
    return key.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
