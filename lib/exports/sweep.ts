import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { lt } from "drizzle-orm";
import { dataFolder } from "@/db/location";
import { exports } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { discardFiles, loosen } from "@/lib/evidence/mutations/loose-files";
import { makingFolder } from "@/lib/files/streams";
import { keptFor } from "./rules";

/** Deletes what can no longer be fetched, rows and files. */
export async function sweepExports(now = new Date()): Promise<void> {
  const oldest = new Date(now.getTime() - keptFor);
  const old = await transaction(async (tx) => {
    const gone = await tx.delete(exports).where(lt(exports.orderedAt, oldest)).returning({ fileId: exports.fileId });
    const fileIds = gone.flatMap(({ fileId }) => fileId ?? []);
    for (const fileId of fileIds) await loosen(tx, fileId);
    return fileIds;
  });
  await discardFiles(old);
  // Where files are written before they go into the store, and where they were kept by earlier versions.
  for (const name of [makingFolder, "exports"]) await sweepFolder(join(dataFolder(), name), oldest);
}

async function sweepFolder(folder: string, oldest: Date): Promise<void> {
  for (const name of await readdir(/* turbopackIgnore: true */ folder).catch(() => [])) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtime < oldest) await rm(file, { force: true });
  }
}
