import { AsyncLocalStorage } from "node:async_hooks";
import { type Connections, connections, type Database, overClient } from "./connection";
import { isReadOnlyServer, isServerLost, isWorthRetrying } from "./errors";
import { replicaUrl } from "./location";
import { failoverPatience, primaryAddress, primaryLost } from "./servers/primary";
import { currentReading } from "./servers/reading";
import { inTurn } from "./write-queue";

declare const insideTransaction: unique symbol;

/** The writing side of the database, to be had only inside `transaction`. */
export type Transaction = Database & { readonly [insideTransaction]: true };

type Body<Result> = (tx: Transaction) => Promise<Result>;

const current = new AsyncLocalStorage<true>();
const attempts = 5;

/**
 * Runs `body` as one transaction: all of it is kept, or nothing when it throws. On SQLite bodies run one after another on the
 * single writer, and those that queue share a commit unless one is `long`; on PostgreSQL side by side. A body may be run again
 * (after a serialisation failure, say), so it must have no effect outside the database. Throws at once when called inside another
 * transaction, which would wait for itself for ever.
 */
export function transaction<Result>(body: Body<Result>, { long = false } = {}): Promise<Result> {
  if (current.getStore())
    return Promise.reject(new Error("transaction() inside a transaction(): pass the tx on instead"));
  const open = connections();
  const guarded: Body<Result> = (tx) => current.run(true, () => body(tx));
  if (open.dialect === "sqlite") return inTurn(open.writer, () => guarded(open.write as Transaction), long);
  if (!open.steady) return open.write.transaction((tx) => guarded(tx as unknown as Transaction));
  return onPostgresql(open, guarded);
}

/** Locks the rows a select finds until the transaction ends. SQLite has one writer, so nothing is needed there. */
export function locked<Query>(query: Query): Query {
  const lockable = query as Query & { for?: (strength: "update") => Query };
  return connections().dialect === "postgresql" && lockable.for ? lockable.for("update") : query;
}

/** Keeps others from changing the rows a select finds until the transaction ends; others may hold them too. */
export function held<Query>(query: Query): Query {
  const lockable = query as Query & { for?: (strength: "share") => Query };
  return connections().dialect === "postgresql" && lockable.for ? lockable.for("share") : query;
}

type Postgresql = Extract<Connections, { dialect: "postgresql" }>;

async function onPostgresql<Result>(open: Postgresql, body: Body<Result>) {
  const until = performance.now() + failoverPatience;
  for (let attempt = 1; ; attempt++) {
    const address = await primaryAddress();
    let mayBeKept = false;
    try {
      const result = await onConnection(open, (write) =>
        write.transaction(async (tx) => {
          const made = await body(tx as unknown as Transaction);
          mayBeKept = true;
          return made;
        }),
      );
      await noteWritten(open);
      return result;
    } catch (error) {
      // Nothing is kept of what a lost server was not told to commit; whether it did what it was told, nobody can say.
      const lost = isReadOnlyServer(error) || (isServerLost(error) && !mayBeKept);
      if (lost) primaryLost(address);
      const again = lost ? performance.now() < until : attempt < attempts && isWorthRetrying(error);
      if (!again) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

/** Drizzle itself would never give back a connection that breaks before its transaction has begun. */
async function onConnection<Result>(open: Postgresql, run: (write: Postgresql["write"]) => Promise<Result>) {
  const client = await open.writers.connect();
  let broken = false;
  try {
    return await run(overClient(client));
  } catch (error) {
    broken = isServerLost(error) || isReadOnlyServer(error);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A reader who changed something reads no replica before it has that: the next request says how far it must be. */
async function noteWritten(open: Postgresql): Promise<void> {
  const reading = currentReading();
  if (!reading || !replicaUrl()) return;
  const asked = open.readers.query<{ at: string }>("select pg_current_wal_insert_lsn()::text as at");
  reading.wrote = await asked.then(
    ({ rows }) => rows[0]?.at,
    () => undefined,
  );
  reading.wrote ??= "unknown";
}
