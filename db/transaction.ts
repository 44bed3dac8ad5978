import { AsyncLocalStorage } from "node:async_hooks";
import { type Connections, connections, type Database } from "./connection";
import { isWorthRetrying } from "./errors";
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
  return open.dialect === "sqlite"
    ? inTurn(open.writer, () => guarded(open.write as Transaction), long)
    : onPostgresql(open, guarded);
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

async function onPostgresql<Result>(open: Extract<Connections, { dialect: "postgresql" }>, body: Body<Result>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open.write.transaction((tx) => body(tx as unknown as Transaction));
    } catch (error) {
      if (attempt >= attempts || !isWorthRetrying(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}
