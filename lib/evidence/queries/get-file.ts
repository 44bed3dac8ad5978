import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, evidenceFiles } from "@/db/schema";
import { unitIdWithin } from "@/lib/access/access";
import { isPublic } from "@/lib/events/queries/public-events";
import type { EvidenceReader } from "./list-evidence";

const { id, name, type, sha256, kind, eventId } = evidenceFiles;
const served = { id, name, type, sha256 };

/** A file of an event within reach, and whose it is. */
export async function getOwnFile(access: EvidenceReader, fileId: string) {
  const [file] = await database()
    .select({ ...served, kind, eventId, eventTitle: events.title, unitId: events.unitId })
    .from(evidenceFiles)
    .innerJoin(events, eq(events.id, evidenceFiles.eventId))
    .where(and(eq(evidenceFiles.id, fileId), isNull(evidenceFiles.erasedAt), unitIdWithin(access, events.unitId)));
  return file ?? null;
}

/** Is there such a file at all, whoever's it is? */
export async function isFile(fileId: string): Promise<boolean> {
  const [file] = await database().select({ id }).from(evidenceFiles).where(eq(evidenceFiles.id, fileId));
  return file !== undefined;
}

/** A photo that was released, of an event that the public may see. */
export async function getReleasedFile(fileId: string) {
  const [file] = await database()
    .select(served)
    .from(evidenceFiles)
    .innerJoin(events, eq(events.id, evidenceFiles.eventId))
    .where(and(eq(evidenceFiles.id, fileId), isReleased(), isPublic(), lte(events.startsAt, new Date())));
  return file ?? null;
}

/** The condition "released, and a photo": nothing else ever leaves the house. */
export function isReleased() {
  return and(isNotNull(evidenceFiles.releasedAt), isNull(evidenceFiles.erasedAt), eq(evidenceFiles.kind, "photo"));
}
