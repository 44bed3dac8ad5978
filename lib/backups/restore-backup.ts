import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { hasDatabase, listKeptFiles, placeDatabase } from "@/db/backup/place-database";
import { closeDatabase } from "@/db/connection";
import { dialect } from "@/db/location";
import { migrateDatabase } from "@/db/migrate";
import { eraseAgain } from "@/lib/evidence/mutations/erase-evidence";
import { keepLoose } from "@/lib/evidence/mutations/loose-files";
import { getFile, putFile } from "@/lib/files/store";
import { keepErased } from "./erased-files";
import { listBackups, poolFile, readManifest } from "./manifest";
import { verifyBackup } from "./verify-backup";

export type Restored = { backup: string; madeAt: string; files: number; erased: number };
export type Request = { from: string; overwrite: boolean };

/**
 * Puts a backup in the place of the environment's database and brings its files back into the store: the latest backup of a folder, or
 * the one whose own folder is named. Everything is read and compared before anything is touched. Throws an Error when there is
 * something already and `overwrite` is not said.
 */
export async function restoreBackup({ from, overwrite }: Request): Promise<Restored> {
  const { folder, name } = await findBackup(resolve(from));
  const manifest = await verifyBackup(folder, name);
  if (manifest.database.dialect !== dialect)
    throw new Error(`The backup is of ${manifest.database.dialect}, and this installation uses ${dialect}.`);
  if (!overwrite && (await hasDatabase()))
    throw new Error("There is a database already. To put the backup in its place, say --overwrite.");
  const before = await listKeptFiles().catch(() => []);
  // Kept first: whoever restores again after a restore that was broken off has no other word of what was erased.
  const erasedFiles = await keepErased(folder, before);
  const files = manifest.files.filter((file) => !erasedFiles.has(file.name.replace(/-small$/, "")));
  // Files before their rows: one without its row harms nobody, should the rest not happen.
  for (const file of files) await bringBack(await readFile(poolFile(folder, file.name)), file.name);
  await placeDatabase(join(folder, name, manifest.database.name));
  await migrateDatabase();
  await closeDatabase();
  const restored = new Set(files.map((file) => file.name));
  await keepLoose(before.flatMap(({ id, erased }) => (erased || restored.has(id) ? [] : [id])));
  const erased = await eraseAgain(erasedFiles);
  return { backup: join(folder, name), madeAt: manifest.madeAt, files: files.length, erased };
}

async function findBackup(from: string): Promise<{ folder: string; name: string }> {
  const [latest] = await listBackups(from);
  if (latest) return { folder: from, name: latest };
  // Says so when it is none.
  await readManifest(from);
  return { folder: dirname(from), name: basename(from) };
}

async function bringBack(content: Buffer, name: string): Promise<void> {
  if ((await getFile(name))?.equals(content)) return;
  await putFile(name, content);
  if (!(await getFile(name))?.equals(content)) throw new Error(`The file store did not keep ${name}.`);
}
