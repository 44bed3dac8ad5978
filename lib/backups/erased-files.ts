import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "./write-whole";

const kept = z.array(z.string().regex(/^[\w-]{1,64}$/));

/**
 * The files that were erased since the oldest backup of a folder: no backup of it holds them any more, and one that is restored is told
 * so that nothing comes back. Ids only, which say nothing about anybody.
 */
export async function readErased(folder: string): Promise<Set<string>> {
  const text = await readFile(join(folder, "erased.json"), "utf8").catch(() => "[]");
  return new Set(kept.parse(JSON.parse(text)));
}

/** Adds to the erased files of a folder. */
export async function keepErased(folder: string, ids: readonly string[]): Promise<Set<string>> {
  const all = new Set([...(await readErased(folder)), ...ids]);
  await writeWhole(join(folder, "erased.json"), Buffer.from(JSON.stringify([...all].sort())));
  return all;
}
