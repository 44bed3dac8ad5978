import { Client, type ClientConfig, Pool, type PoolConfig } from "pg";
import { onPrimary } from "./primary";

const connectPatience = 5_000;

/** Waits so long for a server, but however long for its turn among the connections of a pool, which has one setting for both. */
class ImpatientClient extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectPatience, keepAlive: true });
    // One that breaks between two queries of a transaction says so with the next; unheard, it would end this process.
    this.on("error", () => undefined);
  }
}

/** A pool of connections to one server. */
export function openPool(connectionString: string, config: PoolConfig): Pool {
  const pool = new Pool({ ...config, connectionString, Client: ImpatientClient } as PoolConfig);
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
    const known = this.#pools.get(address) ?? openPool(address, this.#config);
    this.#pools.set(address, known);
    return known;
  }
}
