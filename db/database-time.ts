import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Database } from "./connection";
import { dialect } from "./location";

/** What time it is for all who share this database: the clocks of several machines differ. On SQLite there is one machine. */
export async function databaseTime(db: Database): Promise<Date> {
  if (dialect === "sqlite") return new Date();
  const asked = sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as at`;
  const { rows } = await (db as unknown as NodePgDatabase).execute<{ at: number }>(asked);
  return new Date(Math.floor(rows[0]?.at ?? Date.now()));
}
