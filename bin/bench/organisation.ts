import SqliteClient from "better-sqlite3";
import pg from "pg";
import type { Place } from "./coordinator";
import { fieldsOfForm } from "./forms";
import { sessionOf } from "./pages";

/** Somebody who changes the telephone number that stands on every public page, around the server. */
export type Outsider = { write: (phone: string) => Promise<void>; close: () => Promise<void> };

/** A process of its own, as far as the server can tell: this one, on a connection of its own. */
export async function outsider(place: Place): Promise<Outsider> {
  if (place.file) {
    const client = new SqliteClient(place.file);
    const before = String(client.prepare("select value from settings where name = 'organisation'").pluck().get());
    const statement = client.prepare("update settings set value = ? where name = 'organisation'");
    const write = async (phone: string) => void statement.run(JSON.stringify({ ...JSON.parse(before), phone }));
    return { write, close: async () => void client.close() };
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  const { rows } = await client.query("select value::text as value from settings where name = 'organisation'");
  const write = async (phone: string) => {
    const value = JSON.stringify({ ...JSON.parse(rows[0]?.value ?? "{}"), phone });
    await client.query("update settings set value = $1 where name = 'organisation'", [value]);
  };
  return { write, close: () => client.end() };
}

/** Changes the same by the form of the settings, in an administrator's name, until the server has answered. */
export async function writerAt(
  place: Place,
  server: string,
  secret: string,
): Promise<(phone: string) => Promise<void>> {
  const { id, version } = await administratorOf(place);
  const cookie = await sessionOf(id, version, secret);
  const url = `${server}/admin/settings`;
  return async (phone) => {
    const page = await (await fetch(url, { headers: { cookie } })).text();
    const fields = fieldsOfForm(page, 'name="phone"');
    fields.set("phone", phone);
    const headers = { cookie, origin: server };
    const answer = await fetch(url, { method: "POST", body: fields, headers, redirect: "manual" });
    if (answer.status !== 303) throw new Error(`the settings answered ${answer.status}`);
    await answer.arrayBuffer();
  };
}

async function administratorOf(place: Place): Promise<{ id: string; version: number }> {
  const statement = "select id, session_version from people where role = 'administrator' order by id limit 1";
  const of = (row: { id: string; session_version: unknown }) => ({ id: row.id, version: Number(row.session_version) });
  if (place.file) {
    const client = new SqliteClient(place.file, { readonly: true });
    const row = client.prepare(statement).get() as { id: string; session_version: unknown };
    client.close();
    return of(row);
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return of(rows[0]);
}
