import { join } from "node:path";
import { readErased } from "./erased-files";
import { hashOfFile, type Manifest, poolFile, readManifest } from "./manifest";

/**
 * Reads a backup back and compares every byte with what it says it holds; answers what it holds but for files erased since. Throws an
 * Error that names what is missing or altered.
 */
export async function verifyBackup(folder: string, name: string): Promise<Manifest> {
  const manifest = await readManifest(join(folder, name));
  const { database } = manifest;
  if ((await hashOfFile(join(folder, name, database.name))) !== database.sha256)
    throw new Error(`The backup ${name} is damaged: its database is not what was written.`);
  const erased = await readErased(folder);
  const files = manifest.files.filter((file) => !erased.has(file.name.replace(/-small$/, "")));
  const faults: string[] = [];
  for (const file of files) if ((await hashOfFile(poolFile(folder, file.name))) !== file.sha256) faults.push(file.name);
  if (faults.length > 0)
    throw new Error(
      `The backup ${name} is damaged: ${faults.length} files are missing or altered: ${faults.join(", ")}`,
    );
  return { ...manifest, files };
}
