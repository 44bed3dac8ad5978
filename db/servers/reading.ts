import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What a request says of the databases it may read. Made before Next has the request (bin/steps/reading.mjs); commands, background work
 * and requests whose answers others may be given have none, and read the primary.
 */
export type Reading = {
  /** How far the primary had written when this reader last changed something; a replica behind that is not read. */
  readonly seen: string | undefined;
  /** May it read a replica at all: a page for one person alone, asked for without changing anything. */
  readonly mayLag: boolean;
  /** Decided at the first read, for all of them. */
  from?: "primary" | "replica";
  /** How far the primary had written when this request had changed something: the reader's next request says it again. */
  wrote?: string;
};

// The server's entry and each of Next's bundles must find the same one.
const shared = globalThis as typeof globalThis & { kepuReading?: AsyncLocalStorage<Reading> };
shared.kepuReading ??= new AsyncLocalStorage();
const readings = shared.kepuReading;

/** What the request that is being answered may read; undefined outside of one. */
export function currentReading(): Reading | undefined {
  return readings.getStore();
}

/** Does something as part of a request. */
export function asReading<Result>(reading: Reading, run: () => Result): Result {
  return readings.run(reading, run);
}
