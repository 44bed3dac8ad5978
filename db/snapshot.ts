import type { PoolClient } from "pg";
import { type Connections, connections, type Database, openSqliteReader, overClient, snapshot } from "./connection";
import { isServerLost } from "./errors";

const attempts = 3;

/**
 * Runs `read` so that all it asks `database()` is of one moment, however much is written meanwhile: for long readings in the background.
 * Begun anew when the server is lost, so it must have no effect of its own.
 */
export async function ofOneMoment<Found>(read: () => Promise<Found>): Promise<Found> {
  const open = connections();
  for (let attempt = 1; ; attempt++) {
    try {
      return open.dialect === "sqlite" ? await onSqlite(open, read) : await onPostgresql(open, read);
    } catch (error) {
      if (attempt === attempts || !isServerLost(error)) throw error;
    }
  }
}

type On<Dialect> = Extract<Connections, { dialect: Dialect }>;

async function onSqlite<Found>(open: On<"sqlite">, read: () => Promise<Found>): Promise<Found> {
  const { client, database } = openSqliteReader(open.reader.name);
  try {
    client.exec("BEGIN");
    return await snapshot.run(database, read);
  } finally {
    client.close();
  }
}

async function onPostgresql<Found>(open: On<"postgresql">, read: () => Promise<Found>): Promise<Found> {
  // Inside a transaction that somebody else has begun nobody else writes.
  if (!open.steady) return read();
  const client = await open.readers.connect();
  let broken = true;
  try {
    await client.query("begin isolation level repeatable read read only");
    const found = await snapshot.run(overClient(oneByOne(client)) as unknown as Database, read);
    await client.query("commit");
    broken = false;
    return found;
  } finally {
    client.release(broken);
  }
}

/** A connection that may be asked several things at once, as a pool may: it is asked one after the other. */
function oneByOne(client: PoolClient): PoolClient {
  let last: Promise<unknown> = Promise.resolve();
  const query = (...asked: unknown[]) => {
    const answer = last.then(() => (client.query as (...asked: unknown[]) => Promise<unknown>)(...asked));
    last = answer.catch(() => undefined);
    return answer;
  };
  return { query } as unknown as PoolClient;
}
