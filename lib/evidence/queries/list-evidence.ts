import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { eventKinds, events, evidenceFiles, people } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { leadWithin, seenWithin } from "@/lib/co-hosts/queries/within-reach";
import { isForCoHosts } from "@/lib/co-hosts/rules";
import { countKinds, type EvidenceRule, lackOf, nothingAsked } from "../rules";

/** Those who may see evidence: the event's units and those above them that read its desk or review its record. */
export type EvidenceReader = Access<"desk.read"> | Access<"records.review">;
export type Evidence = NonNullable<Awaited<ReturnType<typeof getEvidence>>>;
export type EvidenceFile = Evidence["files"][number];

/**
 * The files of an event within reach in their order, what its kind asks for and what is missing; null out of reach. Who only holds it
 * with the unit that leads it sees pictures, and of sheets and documents those he or she sent: the names in them are the leading unit's.
 */
export async function getEvidence(access: EvidenceReader, eventId: string) {
  const [event] = await database()
    .select({
      id: events.id,
      kind: { asked: eventKinds.evidenceAsked, photos: eventKinds.photosAsked },
      leads: leadWithin(access),
    })
    .from(events)
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .where(and(eq(events.id, eventId), seenWithin(access)));
  if (!event) return null;
  const files = await listFiles(event.id);
  const rule: EvidenceRule = event.kind ?? nothingAsked;
  const shown = event.leads
    ? files
    : files.filter((file) => isForCoHosts(file) || file.uploadedBy === access.actor.personId);
  return { eventId: event.id, rule, files: shown, lack: lackOf(rule, countKinds(files)) };
}

function listFiles(eventId: string) {
  const { id, kind, name, type, size, width, height, caption, uploadedAt, releasedAt, version } = evidenceFiles;
  const { erasedAt, erasedFor } = evidenceFiles;
  return database()
    .select({
      ...{ id, kind, name, type, size, width, height, caption, uploadedAt, releasedAt, version },
      ...{ uploadedBy: evidenceFiles.uploadedBy, uploader: people.name, erasedAt, erasedFor },
    })
    .from(evidenceFiles)
    .innerJoin(people, eq(people.id, evidenceFiles.uploadedBy))
    .where(eq(evidenceFiles.eventId, eventId))
    .orderBy(asc(evidenceFiles.position), asc(evidenceFiles.id));
}
