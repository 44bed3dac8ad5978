import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { KeptFile } from "@/db/backup/copy-database";
import { erasureReasons } from "@/db/schema/evidence";
import { writeWhole } from "./write-whole";

const reason = z.enum(erasureReasons);
const id = z.string().regex(/^[\w-]{1,64}$/);
/** Lists of ids alone were written before the reason was kept. */
const kept = z.union([z.record(id, reason), z.array(id).transform((ids) => Object.fromEntries(ids.map(wished)))]);

/** Ids of erased files and why they were erased. */
export type ErasedFiles = ReadonlyMap<string, z.output<typeof reason>>;

/**
 * The files of a folder of backups that are known to be erased: by the backups made since, and by the databases that were replaced by one
 * of them. Their bytes leave the folder with the next backup; one that is restored is told of them so that nothing comes back. Ids and
 * reasons only, which say nothing about anybody.
 */
export async function readErased(folder: string): Promise<ErasedFiles> {
  const text = await readFile(join(folder, "erased.json"), "utf8").catch(() => "{}");
  return new Map(Object.entries(kept.parse(JSON.parse(text))));
}

/** Adds what is erased of these files to the erased files of a folder, and answers all of them. */
export async function keepErased(folder: string, files: readonly KeptFile[]): Promise<ErasedFiles> {
  const before = await readErased(folder);
  const all = new Map([...before, ...files.flatMap(({ id, erased }) => (erased ? [[id, erased] as const] : []))]);
  const sorted = [...all].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(sorted));
  // A folder that can only be read is restored from, too, when nothing is to be added.
  if (all.size > before.size) await writeWhole(join(folder, "erased.json"), Buffer.from(text));
  return all;
}

function wished(id: string) {
  return [id, "wish"] as const;
}
