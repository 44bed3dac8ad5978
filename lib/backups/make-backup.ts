import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { copyDatabase, type DatabaseCopy } from "@/db/backup/copy-database";
import { listKeptFiles } from "@/db/backup/place-database";
import { copyFiles } from "./copy-files";
import { keepErased } from "./erased-files";
import { hashOfFile, type Manifest, manifestName, newStamp } from "./manifest";
import { oneAtATime } from "./one-at-a-time";
import { pruneBackups } from "./prune";
import { verifyBackup } from "./verify-backup";
import { writeWhole } from "./write-whole";

export type Report = {
  backup: string;
  files: number;
  added: number;
  /** Rows of files that the store has lost, or holds altered: their bytes are in no backup made from now on. */
  missing: string[];
  altered: string[];
  removed: string[];
};

/** A file that is removed between the copy of the database and its own turn makes the copy stale; it is then made anew. */
const mostTries = 5;
const makingFolder = ".making";

/**
 * Makes a backup of database and files in a folder, while the server runs, reads it back, and removes all but the latest `keep` backups
 * when asked to. Throws an Error when it could not be made or does not hold what it says.
 */
export async function makeBackup(to: string, keep: number | null): Promise<Report> {
  const folder = resolve(to);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return oneAtATime(folder, () => makeIn(folder, keep));
}

async function makeIn(folder: string, keep: number | null): Promise<Report> {
  const name = newStamp();
  const making = join(folder, makingFolder);
  // What one left behind that was broken off.
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  try {
    const { copy, copied } = await copyAll(folder, making);
    const sha256 = (await hashOfFile(join(making, copy.name))) ?? "";
    const database = { dialect: copy.dialect, name: copy.name, sha256 };
    const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), database, files: copied.files };
    await writeWhole(join(making, manifestName), Buffer.from(JSON.stringify(manifest)));
    await keepErased(folder, copy.files);
    await rename(making, join(folder, name));
    await verifyBackup(folder, name);
    const removed = await pruneBackups(folder, keep);
    const { added, missing, altered } = copied;
    return { backup: join(folder, name), files: manifest.files.length, added, missing, altered, removed };
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function copyAll(folder: string, making: string) {
  for (let tries = 1; ; tries++) {
    const copy: DatabaseCopy = await copyDatabase(making);
    const copied = await copyFiles(folder, copy.files);
    if (copied.missing.length === 0 || tries === mostTries) return { copy, copied };
    const now = new Set((await listKeptFiles()).flatMap(({ id, erased }) => (erased ? [] : [id])));
    if (copied.missing.every((id) => now.has(id))) return { copy, copied };
    await rm(join(making, copy.name), { force: true });
  }
}
