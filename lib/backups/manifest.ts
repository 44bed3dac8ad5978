import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[\w-]{1,80}$/);

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  database: z.object({
    dialect: z.enum(["sqlite", "postgresql"]),
    name: z.string().regex(/^kepu\.(db|dump)$/),
    sha256,
  }),
  files: z.array(z.object({ name, sha256 })),
});

/** What a backup holds: the database, and files of the store by name and hash. The files lie beside all backups of a folder. */
export type Manifest = z.output<typeof manifest>;

export const manifestName = "manifest.json";
/** A backup is a folder named after the moment it was begun. */
const stamp = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

/** The name of a backup begun now. */
export function newStamp(): string {
  return new Date().toISOString().replace(/[:.]/g, "-");
}

/** The backups of a folder, the latest first. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((one) => stamp.test(one))
    .toSorted()
    .reverse();
}

/** Reads what a backup says it holds. Throws an Error for one that is none. */
export async function readManifest(backup: string): Promise<Manifest> {
  const text = await readFile(join(backup, manifestName), "utf8").catch(() => null);
  if (text === null) throw new Error(`${backup} is no backup: it has no ${manifestName}.`);
  const parsed = manifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${backup} is no backup that this program can read.`);
  return parsed.data;
}

/** Where a file of the store lies in a folder of backups; all backups share it. */
export function poolFile(folder: string, of: string): string {
  return join(folder, "files", of.slice(0, 2), of);
}

/** The hash of a file as it lies on the disk, or null when there is none. */
export async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
    return hash.digest("hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
