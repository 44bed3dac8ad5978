import { createHash } from "node:crypto";
import { and, asc, gt, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { evidenceFiles } from "@/db/schema";
import { smallOf } from "@/lib/evidence/mutations/loose-files";
import { type OtherStore, otherStore } from "@/lib/files/store";
import { readFileStore } from "@/lib/settings/file-store";

export type Direction = "up" | "down";
export type MovedFiles = { files: number; added: number; faults: string[] };

const atOnce = 200;

/**
 * Copies the files that the moved database speaks for between the data folder and the S3-compatible store of the environment: up into
 * the store, down into the folder. Each is read back; one that is there already, the same, is left. Nothing is removed.
 */
export async function moveFiles(direction: Direction): Promise<MovedFiles> {
  const bucket = readFileStore(process.env);
  if (!bucket)
    throw new Error("--files needs FILES_URL, and what belongs to it: the store that files go into, or come from.");
  const [from, to] =
    direction === "up" ? [otherStore(null), otherStore(bucket)] : [otherStore(bucket), otherStore(null)];
  const moved: MovedFiles = { files: 0, added: 0, faults: [] };
  for await (const { id, sha256, type } of listFiles()) {
    await moveFile(from, to, id, sha256, moved);
    if (type === "image/jpeg") await moveFile(from, to, smallOf(id), null, moved);
  }
  return moved;
}

async function* listFiles() {
  for (let last = ""; ; ) {
    const rows = await database()
      .select({ id: evidenceFiles.id, sha256: evidenceFiles.sha256, type: evidenceFiles.type })
      .from(evidenceFiles)
      .where(and(gt(evidenceFiles.id, last), isNull(evidenceFiles.erasedAt)))
      .orderBy(asc(evidenceFiles.id))
      .limit(atOnce);
    yield* rows;
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** No row keeps the hash of a small picture; it is enough that it arrives as it was. */
async function moveFile(from: OtherStore, to: OtherStore, name: string, sha256: string | null, moved: MovedFiles) {
  const there = await to.get(name);
  if (there && hashOf(there) === sha256) {
    moved.files += 1;
    return;
  }
  const content = await from.get(name);
  if (!content) {
    // Without its small picture a photo is shown as it is.
    if (sha256 !== null && !there) moved.faults.push(`${name} is missing in the file store it is to come from`);
    return;
  }
  if (sha256 !== null && hashOf(content) !== sha256) {
    moved.faults.push(`${name} is altered in the file store it is to come from`);
    return;
  }
  moved.files += 1;
  if (there?.equals(content)) return;
  await to.put(name, content);
  if (!(await to.get(name))?.equals(content)) moved.faults.push(`${name} did not arrive as it was sent`);
  else moved.added += 1;
}

function hashOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
