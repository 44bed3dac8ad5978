import { asc, eq, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, eventAudiences } from "@/db/schema";

/** A thing of the catalogue as the public sees it. */
export type Named = { id: string; name: string; nameEn: string | null };

/** The audience groups of these events, by event, in the catalogue's order. */
export async function getAudiences(eventIds: string[]): Promise<Map<string, Named[]>> {
  const byEvent = new Map<string, Named[]>();
  if (eventIds.length === 0) return byEvent;
  const rows = await database()
    .select({
      eventId: eventAudiences.eventId,
      id: audienceGroups.id,
      name: audienceGroups.name,
      nameEn: audienceGroups.nameEn,
    })
    .from(eventAudiences)
    .innerJoin(audienceGroups, eq(audienceGroups.id, eventAudiences.groupId))
    .where(inArray(eventAudiences.eventId, eventIds))
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
  for (const { eventId, ...group } of rows) byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), group]);
  return byEvent;
}
