import { and, asc, eq, lte } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, evidenceFiles } from "@/db/schema";
import { isPublic } from "@/lib/events/queries/public-events";
import { isReleased } from "./get-file";

export type ReleasedPhoto = Awaited<ReturnType<typeof listReleasedPhotos>>[number];

/** The photos of an event that everybody may see, once it has begun. Public. */
export function listReleasedPhotos(eventId: string) {
  const { id, caption, width, height } = evidenceFiles;
  return database()
    .select({ id, caption, width, height })
    .from(evidenceFiles)
    .innerJoin(events, eq(events.id, evidenceFiles.eventId))
    .where(and(eq(evidenceFiles.eventId, eventId), isReleased(), isPublic(), lte(events.startsAt, new Date())))
    .orderBy(asc(evidenceFiles.position), asc(evidenceFiles.id));
}
