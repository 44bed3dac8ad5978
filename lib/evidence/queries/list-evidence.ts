import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { eventKinds, events, evidenceFiles, people } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { countKinds, type EvidenceRule, lackOf, nothingAsked } from "../rules";

/** Those who may see evidence: the event's unit and those above it that read its desk or review its record. */
export type EvidenceReader = Access<"desk.read"> | Access<"records.review">;
export type Evidence = NonNullable<Awaited<ReturnType<typeof getEvidence>>>;
export type EvidenceFile = Evidence["files"][number];

/** The files of an event within reach in their order, what its kind asks for and what is missing; null out of reach. */
export async function getEvidence(access: EvidenceReader, eventId: string) {
  const [event] = await database()
    .select({ id: events.id, kind: { asked: eventKinds.evidenceAsked, photos: eventKinds.photosAsked } })
    .from(events)
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .where(and(eq(events.id, eventId), unitIdWithin(access, events.unitId)));
  if (!event) return null;
  const files = await listFiles(event.id);
  const rule: EvidenceRule = event.kind ?? nothingAsked;
  return { eventId: event.id, rule, files, lack: lackOf(rule, countKinds(files)) };
}

function listFiles(eventId: string) {
  const { id, kind, name, type, size, width, height, caption, uploadedAt, releasedAt, version } = evidenceFiles;
  const { erasedAt, erasedFor } = evidenceFiles;
  return database()
    .select({
      ...{ id, kind, name, type, size, width, height, caption, uploadedAt, releasedAt, version },
      ...{ erasedAt, erasedFor },
      uploader: people.name,
    })
    .from(evidenceFiles)
    .innerJoin(people, eq(people.id, evidenceFiles.uploadedBy))
    .where(eq(evidenceFiles.eventId, eventId))
    .orderBy(asc(evidenceFiles.position), asc(evidenceFiles.id));
}
