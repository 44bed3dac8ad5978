import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { type Dialect, dialect } from "@/db/location";
import { heartbeats } from "@/db/schema";
import { transaction } from "@/db/transaction";

const heartbeat = "health";
const writesEvery = 5_000;
const patience = 4_000;

let writtenAt = Number.NEGATIVE_INFINITY;
let writing: Promise<void> | undefined;

/**
 * Throws unless the database reads, and has kept a write within the last seconds; answers which database it is.
 * Many may ask at once; one writes.
 */
export async function checkDatabase(): Promise<Dialect> {
  await inTime(readAndWrite());
  return dialect;
}

async function readAndWrite(): Promise<void> {
  if (performance.now() - writtenAt >= writesEvery) {
    writing ??= write().finally(() => {
      writing = undefined;
    });
    await writing;
  }
  const [row] = await database().select({ at: heartbeats.at }).from(heartbeats).where(eq(heartbeats.id, heartbeat));
  if (!row) throw new Error("The heartbeat that was written cannot be read");
}

async function write(): Promise<void> {
  const at = new Date();
  await transaction((tx) =>
    tx.insert(heartbeats).values({ id: heartbeat, at }).onConflictDoUpdate({ target: heartbeats.id, set: { at } }),
  );
  writtenAt = performance.now();
}

function inTime(work: Promise<void>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error("The database did not answer in time")), patience);
    work.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
  return Promise.race([work, late]);
}
