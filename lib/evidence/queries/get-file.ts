import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, evidenceFiles } from "@/db/schema";
import { leadWithin, seenWithin } from "@/lib/co-hosts/queries/within-reach";
import { isForCoHosts } from "@/lib/co-hosts/rules";
import { isPublic } from "@/lib/events/queries/public-events";
import type { EvidenceReader } from "./list-evidence";

const { id, name, type, sha256, kind, eventId, uploadedBy } = evidenceFiles;
const served = { id, name, type, sha256 };

/** A file of an event within reach, and whose it is; of an event held with another unit by the same rule as its list. */
export async function getOwnFile(access: EvidenceReader, fileId: string) {
  const [file] = await database()
    .select({
      ...served,
      kind,
      eventId,
      eventTitle: events.title,
      unitId: events.unitId,
      leads: leadWithin(access),
      sender: uploadedBy,
    })
    .from(evidenceFiles)
    .innerJoin(events, eq(events.id, evidenceFiles.eventId))
    .where(and(eq(evidenceFiles.id, fileId), isNull(evidenceFiles.erasedAt), seenWithin(access)));
  if (!file) return null;
  const { leads, sender, ...shown } = file;
  return leads || isForCoHosts(file) || sender === access.actor.personId ? shown : null;
}

/** Is there such a file at all, whoever's it is? An erased one is there for nobody. */
export async function isFile(fileId: string): Promise<boolean> {
  const [file] = await database()
    .select({ id })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.id, fileId), isNull(evidenceFiles.erasedAt)));
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
