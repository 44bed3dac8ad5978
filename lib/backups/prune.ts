import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { readErased } from "./erased-files";
import { listBackups, readManifest } from "./manifest";

/**
 * Removes all but the latest `keep` backups of a folder, the files that no backup speaks for any more, and those that were erased.
 * Answers the names of the backups removed.
 */
export async function pruneBackups(folder: string, keep: number | null): Promise<string[]> {
  const all = await listBackups(folder);
  const removed = keep === null ? [] : all.slice(keep);
  for (const name of removed) await rm(join(folder, name), { recursive: true, force: true });
  const spokenFor = new Set<string>();
  for (const name of all.slice(0, all.length - removed.length))
    for (const file of (await readManifest(join(folder, name))).files) spokenFor.add(file.name);
  const erased = await readErased(folder);
  for (const { name, parentPath } of await listPool(folder)) {
    if (spokenFor.has(name) && !erased.has(name.replace(/-small$/, ""))) continue;
    await rm(join(parentPath, name), { force: true });
  }
  return removed;
}

async function listPool(folder: string) {
  const all = await readdir(join(folder, "files"), { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((entry) => entry.isFile());
}
