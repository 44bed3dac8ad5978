import { type Column, type SQL, sql } from "drizzle-orm";

/** The condition "this column contains the text", whatever its case; `%` and `_` mean themselves. */
export function containing(column: Column, text: string): SQL {
  return sql`lower(${column}) like ${`%${escapeLike(text.toLowerCase())}%`} escape '\\'`;
}

/** `text` for use between the wildcards of `like … escape '\'`. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
