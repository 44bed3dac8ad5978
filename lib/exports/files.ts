import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { lt } from "drizzle-orm";
import { dataFolder } from "@/db/location";
import { exports } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { describeFault } from "@/lib/log/fault";
import { log } from "@/lib/log/log";

/** How long a file can be fetched, in milliseconds; then it and its row are gone. */
export const keptFor = 24 * 60 * 60 * 1000;
/** After so long without a sign of life the server that was making a file has gone. */
export const silentFor = 60_000;

/** Where a file is made and kept. With several processes the data folder is one that all of them see. */
export function exportFile({ id, format }: { id: string; format: string }): string {
  return join(folder(), `${id}.${format}`);
}

/** A finished file as a stream, or null when it is not there (any more). */
export async function openExport(of: { id: string; format: string }): Promise<ReadableStream<Uint8Array> | null> {
  const file = await open(exportFile(of)).catch(() => null);
  return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
}

/** Deletes what can no longer be fetched: rows by their age, then every file that is older than any row. */
export async function sweepExports(now = new Date()): Promise<void> {
  const oldest = new Date(now.getTime() - keptFor);
  await transaction(async (tx) => {
    await tx.delete(exports).where(lt(exports.orderedAt, oldest));
  });
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const file = join(folder(), name);
    const found = await stat(file).catch(() => null);
    // The time a file was last written is never before its order.
    if (found && found.mtime < oldest) await rm(file, { force: true });
  }
}

/** Sweeps once an hour for as long as the server runs. */
export function sweepByTheClock(): void {
  const sweep = () => void sweepExports().catch((error) => log.error(describeFault(error), "exports were not swept"));
  setInterval(sweep, 60 * 60 * 1000).unref();
}

function folder(): string {
  return join(/* turbopackIgnore: true */ dataFolder(), "exports");
}
