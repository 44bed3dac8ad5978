import { Client } from "pg";
import { isServerLost } from "../errors";
import { databaseUrl } from "../location";
import { addressesOf } from "./addresses";

/** A server that is being replaced is waited for so long: the usual tools need ten to twenty seconds. */
export const failoverPatience = 20_000;
const askedAgainAfter = 100;
const patience = 2_000;

const shared = globalThis as typeof globalThis & {
  kepuPrimary?: { of: string; address?: string; finding?: Promise<string> };
};

/**
 * The address of the server that takes writes now, out of those that `DATABASE_URL` names; waits while none does. Throws at once when
 * each of them says that we may not come in, and after `failoverPatience` whatever is wrong then.
 */
export function primaryAddress(): Promise<string> {
  const known = knownPrimary();
  if (known.address) return Promise.resolve(known.address);
  known.finding ??= find(addressesOf(known.of)).then(
    (address) => {
      Object.assign(known, { address, finding: undefined });
      return address;
    },
    (error) => {
      known.finding = undefined;
      throw error;
    },
  );
  return known.finding;
}

/** This server is gone, or takes no writes any more: the next who needs one asks all of them again. */
export function primaryLost(address: string): void {
  const known = knownPrimary();
  if (known.address === address) known.address = undefined;
}

/** Runs what may be done twice on the primary, and once more on whichever is primary then when the server is lost meanwhile. */
export async function onPrimary<Result>(run: (address: string) => Promise<Result>): Promise<Result> {
  const until = performance.now() + failoverPatience;
  for (;;) {
    const address = await primaryAddress();
    try {
      return await run(address);
    } catch (error) {
      if (!isServerLost(error) || performance.now() > until) throw error;
      primaryLost(address);
    }
  }
}

function knownPrimary() {
  const of = databaseUrl() ?? "";
  if (shared.kepuPrimary?.of !== of) shared.kepuPrimary = { of };
  return shared.kepuPrimary;
}

async function find(addresses: string[]): Promise<string> {
  const until = performance.now() + failoverPatience;
  for (;;) {
    const asked = await Promise.allSettled(addresses.map(timelineOf));
    const answers = asked.map((answer) => (answer.status === "fulfilled" ? answer.value : ""));
    // One that was primary before a failover and came back may believe it still is: the newest history counts.
    const newest = answers.toSorted().at(-1);
    const address = newest && addresses[answers.indexOf(newest)];
    if (address) return address;
    const failures = asked.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    const refusals = failures.filter((error) => !mayPass(error));
    if (refusals.length === addresses.length || performance.now() > until)
      throw refusals[0] ?? failures[0] ?? new Error("No server takes writes");
    await new Promise((resolve) => setTimeout(resolve, askedAgainAfter));
  }
}

/** May the same be answered differently in a moment? A server that is gone comes back, and one that is full has room again. */
function mayPass(error: unknown): boolean {
  return isServerLost(error) || /^5[357]/.test(String((error as { code?: unknown }).code));
}

/** Which history the server at an address writes, as a word that grows with each failover; empty when it only reads another's. */
async function timelineOf(address: string): Promise<string> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: patience, query_timeout: patience });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ timeline: string | null }>(
      "select case when not pg_is_in_recovery() then left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline",
    );
    return rows[0]?.timeline ?? "";
  } finally {
    // Not waited for: a server that is gone does not say goodbye.
    client.end().catch(() => undefined);
  }
}
