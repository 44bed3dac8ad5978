import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { addressesOf } from "../servers/addresses";
import { lineOfPostgresql, postgresqlFieldOf, postgresqlLineOf } from "./line";
import type { MovedTable } from "./moved-tables";
import { Refusal } from "./refusal";
import { headOf, type Rows, type Side } from "./side";

/** The schemas that the product has in a PostgreSQL database. */
export const ours = ["public", "drizzle"];

/** Runs `use` on a connection to the server that takes writes, out of those that an address names, when it keeps text as Unicode. */
export async function onPostgresql<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = await connectToPrimary(url);
  try {
    const { rows } = await client.query<{ encoding: string }>("select current_setting('server_encoding') as encoding");
    if (rows[0]?.encoding !== "UTF8")
      throw new Refusal(`The PostgreSQL database keeps text as ${rows[0]?.encoding}. Make it anew with encoding UTF8.`);
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connectToPrimary(url: string): Promise<Client> {
  const reasons: string[] = [];
  for (const connectionString of addressesOf(url)) {
    const client = new Client({ connectionString, keepAlive: true, application_name: "kepu db:move" });
    // What a lost connection breaks off says so itself.
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ follows: boolean }>("select pg_is_in_recovery() as follows");
      if (!rows[0]?.follows) return client;
      reasons.push("it is a replica");
    } catch (error) {
      reasons.push(error instanceof Error ? error.message || error.name : String(error));
    }
    await client.end().catch(() => undefined);
  }
  throw new Refusal("There is no way into the PostgreSQL database:", reasons);
}

/** Throws a Refusal when somebody else is connected to the database of this connection. */
export async function requireAlone(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; address: string }>(
    `select application_name as name, coalesce(client_addr::text, 'this machine') as address from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  if (rows.length === 0) return;
  const others = rows.map(({ name, address }) => `${name || "a connection"} from ${address}`);
  throw new Refusal("The PostgreSQL database is in use: stop every server that works on it, then move.", others);
}

/**
 * The PostgreSQL database of a connection as one of the two sides; `inOrder` of the key as SQLite sorts it, so that an index there is
 * written from its beginning to its end.
 */
export function postgresqlSide(client: Client, { inOrder }: { inOrder: boolean }): Side {
  const one = async (sql: string, ...values: unknown[]) =>
    (await client.query<unknown[]>({ text: sql, values, rowMode: "array" })).rows[0];
  return {
    strangers: (known) => strangersIn(client, known),
    count: async ({ name }) => Number((await one(`select count(*) from "${name}"`))?.[0]),
    rows: (table) => rowsOf(client, table, inOrder),
    head: async () => headOf(await one("select number, hash from audit_entries order by number desc limit 1")),
    entryHash: async (number) =>
      ((await one("select hash from audit_entries where number = $1", number))?.[0] as string) ?? null,
    isUsed: async () =>
      Boolean(
        (
          await one(`select exists (select 1 from people) or exists (select 1 from units)
            or exists (select 1 from audit_entries)`)
        )?.[0],
      ),
  };
}

/** Writes rows into an empty table of the transaction that made it. */
export async function writeRows(client: Client, { name, columns, ...table }: MovedTable, rows: Rows): Promise<void> {
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const stream = client.query(copyFrom(`copy "${name}" (${names}) from stdin with (freeze)`));
  await pipeline(Readable.from(piecesOf({ name, columns, ...table }, rows), { objectMode: true }), stream);
}

async function* piecesOf(table: MovedTable, rows: Rows): AsyncGenerator<Buffer> {
  for await (const lines of rows)
    yield Buffer.from(`${lines.map((line) => postgresqlLineOf(table, line)).join("\n")}\n`);
}

async function strangersIn(client: Client, known: readonly MovedTable[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1)",
    [known.map(({ name }) => name)],
  );
  return rows.map(({ name }) => name);
}

async function* rowsOf(client: Client, table: MovedTable, inOrder: boolean): Rows {
  const fields = table.columns.map(postgresqlFieldOf).join(", ");
  const order = inOrder ? ` order by ${keyOrder(table)}` : "";
  const stream = client.query(copyTo(`copy (select ${fields} from "${table.name}"${order}) to stdout`));
  // Who waits for a next piece is not told otherwise that none comes.
  const lost = () => stream.destroy(new Error("The connection to PostgreSQL was lost."));
  client.once("end", lost);
  try {
    for await (const answered of wholeLines(stream)) yield answered.map((line) => lineOfPostgresql(table, line));
  } finally {
    client.off("end", lost);
  }
}

function keyOrder({ key, columns }: MovedTable): string {
  const isText = (name: string) => columns.some((column) => column.name === name && column.kind === "text");
  return key.map((name) => (isText(name) ? `"${name}" collate "C"` : `"${name}"`)).join(", ");
}

/** The lines of a stream of bytes; no character and no line is divided. */
async function* wholeLines(stream: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest = Buffer.alloc(0);
  for await (const piece of stream) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = bytes.lastIndexOf(10);
    rest = Buffer.from(bytes.subarray(end + 1));
    if (end >= 0) yield bytes.toString("utf8", 0, end).split("\n");
  }
}
