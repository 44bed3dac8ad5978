import { createHash } from "node:crypto";
import { and, asc, gt, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { evidenceFiles } from "@/db/schema";
import { getFile } from "@/lib/files/store";

export type FileFault = { id: string; fault: "missing" | "altered" };

const atOnce = 200;

/** Compares every file of the store with what its row says of it: for whoever has restored a backup. Ids only, no names. */
export async function checkFiles(): Promise<{ checked: number; faults: FileFault[] }> {
  const faults: FileFault[] = [];
  let checked = 0;
  for (let last = ""; ; ) {
    const rows = await database()
      .select({ id: evidenceFiles.id, sha256: evidenceFiles.sha256 })
      .from(evidenceFiles)
      .where(and(gt(evidenceFiles.id, last), isNull(evidenceFiles.erasedAt)))
      .orderBy(asc(evidenceFiles.id))
      .limit(atOnce);
    for (const row of rows) {
      const fault = await faultOf(row);
      if (fault) faults.push({ id: row.id, fault });
    }
    checked += rows.length;
    if (rows.length < atOnce) return { checked, faults };
    last = rows.at(-1)?.id ?? last;
  }
}

async function faultOf({ id, sha256 }: { id: string; sha256: string }): Promise<FileFault["fault"] | null> {
  const content = await getFile(id);
  if (!content) return "missing";
  return createHash("sha256").update(content).digest("hex") === sha256 ? null : "altered";
}
