import { inArray } from "drizzle-orm";
import type { Database } from "@/db/connection";
import { evidenceFiles } from "@/db/schema";

/** Which of these events have files, erased ones too. That they are within reach has been asked before. */
export async function eventsWithFiles(db: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { eventId } = evidenceFiles;
  const rows = await db
    .selectDistinct({ eventId })
    .from(evidenceFiles)
    .where(inArray(eventId, [...ids]));
  return new Set(rows.map((row) => row.eventId));
}
