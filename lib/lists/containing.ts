import { type Column, type SQL, sql } from "drizzle-orm";

/** The condition "this column contains the text", whatever its case; `%` and `_` mean themselves. */
export function containing(column: Column, text: string): SQL {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`lower(${column}) like ${pattern} escape '\\'`;
}
