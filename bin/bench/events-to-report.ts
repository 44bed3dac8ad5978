import SqliteClient from "better-sqlite3";
import pg from "pg";
import type { Place } from "./coordinator";

const condition = "status in ('published', 'returned')";

/** Some events of the measured database that have begun and whose record can be written. */
export async function eventsToReport(place: Place): Promise<string[]> {
  const rows = place.url ? await rowsAt(place.url) : rowsIn(place.file ?? "");
  if (rows.length === 0) throw new Error("the measured database has no event to report");
  return rows.map(({ id }) => id);
}

function rowsIn(file: string): { id: string }[] {
  const client = new SqliteClient(file, { readonly: true });
  const rows = client
    .prepare(`select id from events where ${condition} and starts_at < ? order by id limit 5`)
    .all(Date.now()) as { id: string }[];
  client.close();
  return rows;
}

async function rowsAt(url: string): Promise<{ id: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select id from events where ${condition} and starts_at < now() order by id limit 5`,
  );
  await client.end();
  return rows;
}
