import { createHash } from "node:crypto";
import type { KeptFile } from "@/db/backup/copy-database";
import { smallOf } from "@/lib/evidence/mutations/loose-files";
import { getFile } from "@/lib/files/store";
import { hashOfFile, type Manifest, poolFile } from "./manifest";
import { writeWhole } from "./write-whole";

type Copied = { files: Manifest["files"]; added: number; missing: string[]; altered: string[] };

/**
 * Copies the files that a database speaks for out of the store to the files of a folder, those that are not there yet. Names what the
 * store does not have, and what is not what its row says.
 */
export async function copyFiles(folder: string, kept: readonly KeptFile[]): Promise<Copied> {
  const copied: Copied = { files: [], added: 0, missing: [], altered: [] };
  for (const file of kept) {
    if (file.erased) continue;
    await copyOriginal(folder, file, copied);
    if (file.type === "image/jpeg") await copySmall(folder, smallOf(file.id), copied);
  }
  return copied;
}

async function copyOriginal(folder: string, { id, sha256 }: KeptFile, copied: Copied): Promise<void> {
  if ((await hashOfFile(poolFile(folder, id))) !== sha256) {
    const content = await getFile(id);
    if (!content) {
      copied.missing.push(id);
      return;
    }
    if (hashOf(content) !== sha256) {
      copied.altered.push(id);
      return;
    }
    await writeWhole(poolFile(folder, id), content);
    copied.added += 1;
  }
  copied.files.push({ name: id, sha256 });
}

/** No row keeps the hash of a small picture; the large one is what proves something. */
async function copySmall(folder: string, name: string, copied: Copied): Promise<void> {
  const there = await hashOfFile(poolFile(folder, name));
  if (there) {
    copied.files.push({ name, sha256: there });
    return;
  }
  const content = await getFile(name);
  if (!content) return;
  await writeWhole(poolFile(folder, name), content);
  copied.files.push({ name, sha256: hashOf(content) });
}

function hashOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
