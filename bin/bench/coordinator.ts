import SqliteClient from "better-sqlite3";
import pg from "pg";

/** A database that is measured: the settings of its server, and where it is. */
export type Place = { environment: Record<string, string>; file?: string; url?: string };

const statement =
  "select p.id, p.session_version from people p join units u on u.id = p.unit_id where p.role = 'coordinator' and u.parent_id is null";
type Row = { id: string; session_version: number | string };

/** The coordinator of the whole programme, in whose name the office is measured. */
export async function coordinatorOf(place: Place): Promise<{ id: string; sessionVersion: number }> {
  const row = place.url ? await firstRowAt(place.url) : firstRowIn(place.file ?? "");
  if (!row) throw new Error("the measured database has no coordinator of the whole programme");
  return { id: row.id, sessionVersion: Number(row.session_version) };
}

function firstRowIn(file: string): Row | undefined {
  const client = new SqliteClient(file, { readonly: true });
  const row = client.prepare(statement).get() as Row | undefined;
  client.close();
  return row;
}

async function firstRowAt(url: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows[0];
}
