import { connections, replicaForThisRequest, snapshot } from "./connection";

/** So often a reading is done again when something was written in between. */
const mostReadings = 5;

/**
 * A reading of several queries that is of one moment: nothing was written while it was read, or two readings in a row say the same, so
 * that no change is in one of its figures and not in the other. Within a snapshot all is of one moment anyhow.
 */
export async function readAgreed<Found>(read: () => Promise<Found>): Promise<Found> {
  if (snapshot.getStore()) return read();
  let moment = await currentMoment();
  let before = await read();
  for (let readings = 1; readings < mostReadings; readings++) {
    const later = await currentMoment();
    if (later === moment) return before;
    moment = later;
    const after = await read();
    if (wordOf(after) === wordOf(before)) return after;
    before = after;
  }
  return before;
}

/** What was found in one word. */
function wordOf(found: unknown): string {
  return JSON.stringify(found, (_, value) => (value instanceof Map ? [...value] : value)) ?? "";
}

/** The same word as long as nobody commits anything; PostgreSQL may also change it for other reasons. */
async function currentMoment(): Promise<string> {
  const open = connections();
  if (open.dialect === "sqlite") return String(open.reader.pragma("data_version", { simple: true }));
  const replica = replicaForThisRequest();
  if (replica) {
    // A replica does not tell which transactions were open; whatever it has replayed is a moment of its own.
    const { rows } = await replica.server.query<{ moment: string }>("select pg_last_wal_replay_lsn()::text as moment");
    return rows[0]?.moment ?? "";
  }
  const { rows } = await open.readers.query<{ moment: string }>("select pg_current_snapshot()::text as moment");
  return rows[0]?.moment ?? "";
}
