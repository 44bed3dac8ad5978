import type { Client, Pool } from "pg";
import { isServerLost } from "../errors";
import { keepAsking } from "./asking";
import { positionOf } from "./position";
import { currentReading } from "./reading";
import { openPool } from "./steady-pool";

const every = 50;
/** What others have changed is seen on a replica within this time, as on kept pages; one that is further behind is not read. */
const mostBehind = 250;

export type Replica = {
  /** Has it all that was written up to there, and all that anybody wrote until a moment ago? */
  has(seen: string | undefined): boolean;
  /** Reads it; when it fails under the query, the primary is asked instead, and for the rest of the request. */
  query: Pool["query"];
  end(): Promise<void>;
};

/** The replica at an address, beside the primary's readers. Both are asked twenty times a second how far they are. */
export function openReplica(address: string, primary: Pool, options: string): Replica {
  const pool = openPool(address, { max: 10, options });
  const written: { at: number; position: bigint }[] = [];
  let has: bigint | null = null;
  const primaryAsked = keepAsking({
    every,
    async ask(client) {
      const at = performance.now();
      const position = await positionAt(client, "select pg_current_wal_insert_lsn() as position, false as replays");
      if (position === null) throw new Error("not the primary");
      written.push({ at, position });
      while ((written[0]?.at ?? at) < at - 2 * mostBehind) written.shift();
    },
    lost() {
      written.length = 0;
    },
  });
  const replicaAsked = keepAsking({
    address,
    every,
    async ask(client) {
      has = await positionAt(
        client,
        "select pg_last_wal_replay_lsn() as position, pg_is_in_recovery() as replays",
        true,
      );
      if (has === null) throw new Error("not a replica");
    },
    lost() {
      has = null;
    },
  });
  return {
    has(seen) {
      const reached = has;
      const needed = seen === undefined ? 0n : positionOf(seen);
      if (reached === null || needed === null || needed > reached) return false;
      const since = performance.now() - mostBehind;
      return written.some(({ at, position }) => at >= since && position <= reached);
    },
    query: (async (text: string, values?: unknown[]) => {
      try {
        return await pool.query(text, values);
      } catch (error) {
        if (!isServerLost(error) && !isRecoveryConflict(error)) throw error;
        has = null;
        const reading = currentReading();
        if (reading) reading.from = "primary";
        return primary.query(text, values);
      }
    }) as Pool["query"],
    async end() {
      await Promise.all([primaryAsked.close(), replicaAsked.close(), pool.end()]);
    },
  };
}

async function positionAt(client: Client, text: string, mustReplay = false): Promise<bigint | null> {
  const { rows } = await client.query<{ position: string; replays: boolean }>({ name: "position", text });
  return rows[0] && rows[0].replays === mustReplay ? positionOf(rows[0].position) : null;
}

/** What a replica answers whose query stood in the way of what it replays. */
function isRecoveryConflict(error: unknown): boolean {
  return error instanceof Error && (error as Error & { code?: unknown }).code === "40001";
}
