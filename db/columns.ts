import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
import { dialect } from "./location";

// Tables are written once and typed as SQLite tables; on PostgreSQL the same calls build PostgreSQL columns.
// `schema.test.ts` compares the two results.
const onPostgresql = dialect === "postgresql";

export const table = (onPostgresql ? pg.pgTable : sqlite.sqliteTable) as typeof sqlite.sqliteTable;
export const index = (onPostgresql ? pg.index : sqlite.index) as typeof sqlite.index;
export const uniqueIndex = (onPostgresql ? pg.uniqueIndex : sqlite.uniqueIndex) as typeof sqlite.uniqueIndex;
export const primaryKey = (onPostgresql ? pg.primaryKey : sqlite.primaryKey) as typeof sqlite.primaryKey;

/** Text of any length. */
export const text = () => (onPostgresql ? pg.text() : sqlite.text()) as unknown as ReturnType<typeof plainText>;

/** Text that holds one of a closed set of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const column = onPostgresql ? pg.text({ enum: [...words] as [string, ...string[]] }) : sqlite.text({ enum: words });
  return column as unknown as ReturnType<typeof sqliteOneOf<Words>>;
}

/** A whole number up to 2^53. */
export const integer = () =>
  (onPostgresql ? pg.bigint({ mode: "number" }) : sqlite.integer()) as unknown as ReturnType<typeof plainInteger>;

/** Yes or no. */
export const yesNo = () =>
  (onPostgresql ? pg.boolean() : sqlite.integer({ mode: "boolean" })) as unknown as ReturnType<typeof plainBoolean>;

/** A moment in UTC, to the millisecond; a `Date` in code. */
export const instant = () =>
  (onPostgresql
    ? pg.timestamp({ withTimezone: true, mode: "date", precision: 3 })
    : sqlite.integer({ mode: "timestamp_ms" })) as unknown as ReturnType<typeof plainInstant>;

/** A small structured value that is read and written whole. */
export function json<Value>() {
  const column = onPostgresql ? pg.jsonb() : sqlite.text({ mode: "json" });
  return (column as unknown as ReturnType<typeof plainJson>).$type<Value>();
}

const plainText = () => sqlite.text();
const sqliteOneOf = <const Words extends readonly [string, ...string[]]>(words: Words) => sqlite.text({ enum: words });
const plainInteger = () => sqlite.integer();
const plainBoolean = () => sqlite.integer({ mode: "boolean" });
const plainInstant = () => sqlite.integer({ mode: "timestamp_ms" });
const plainJson = () => sqlite.text({ mode: "json" });
