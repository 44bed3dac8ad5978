import { Client, type ClientConfig, Pool, type PoolClient, type PoolConfig, type QueryConfig } from "pg";
import { onPrimary } from "./primary";
import { watchSilence } from "./silence";

const connectPatience = 5_000;
const keepAliveInitialDelayMillis = 10_000;

/** Statements that are prepared under a name, and how long one may be: what is written by the thousand rows is not. */
const mostNames = 300;
const longestNamed = 8_000;
const names = new Map<string, string>();

/**
 * A connection as the product has it. It waits so long for a server, but however long for its turn among the connections of a pool, which
 * has one setting for both. Statements are prepared: of what PostgreSQL does for a page, nine tenths were parsing and planning.
 */
class OwnClient extends Client {
  readonly #silence: ReturnType<typeof watchSilence>;

  constructor(config: ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: connectPatience, keepAlive: true, keepAliveInitialDelayMillis });
    this.#silence = watchSilence(config, () => this.end().catch(() => undefined));
    this.on("drain", this.#silence.answered);
    this.on("end", this.#silence.answered);
    // One that breaks between two queries of a transaction says so with the next; unheard, it would end this process.
    this.on("error", () => undefined);
  }

  override query = ((statement: unknown, ...rest: unknown[]) => {
    this.#silence.asked();
    return (super.query as (...words: unknown[]) => unknown)(named(statement), ...rest);
  }) as Client["query"];
}

/** The statement with a name of its own, if it is one that drizzle has written out and has none. */
function named(statement: unknown): unknown {
  if (typeof statement !== "object" || statement === null || "submit" in statement) return statement;
  const { text, name } = statement as QueryConfig;
  if (name !== undefined || !text || text.length > longestNamed) return statement;
  const known = names.get(text) ?? (names.size < mostNames ? `kepu_${names.size}` : undefined);
  if (known === undefined) return statement;
  names.set(text, known);
  return { ...statement, name: known };
}

/** A pool of connections to one server. */
export function openPool(connectionString: string, config: PoolConfig): Pool {
  const pool = new Pool({ ...config, connectionString, Client: OwnClient } as PoolConfig);
  pool.on("error", () => undefined); // a dropped idle client is replaced at next use
  return pool;
}

/**
 * Connections to whichever server takes writes: when that one is lost, those who ask wait for the next and never see it. A query asked
 * of the pool itself may be asked twice; a transaction is begun anew by `transaction`. Of the class drizzle knows.
 */
export class SteadyPool extends Pool {
  readonly #config: PoolConfig;
  // One that is left behind is never ended while somebody may still wait in its queue; its idle connections close by themselves.
  readonly #pools = new Map<string, Pool>();

  constructor(config: PoolConfig) {
    super();
    this.#config = config;
  }

  override query = ((text: string, values?: unknown[]) =>
    onPrimary((address) => this.#at(address).query(text, values))) as Pool["query"];

  override connect = (() => onPrimary((address) => this.#at(address).connect())) as Pool["connect"];

  override end = (async () => {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.end()));
  }) as Pool["end"];

  #at(address: string): Pool {
    const known = this.#pools.get(address) ?? openPool(address, { ...this.#config, verify: takesWrites });
    this.#pools.set(address, known);
    return known;
  }
}

/** A server that lost its place may come back at the same address and only follow: what it would answer may be old. */
function takesWrites(client: PoolClient, done: (error?: Error) => void): void {
  client
    .query<{ follows: boolean }>("select pg_is_in_recovery() as follows")
    .then(
      ({ rows }) => done(rows[0]?.follows ? Object.assign(new Error("Only follows"), { code: "57P03" }) : undefined),
      done,
    );
}
