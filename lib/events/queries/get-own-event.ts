import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import {
  audienceGroups,
  campaigns,
  editions,
  eventAudiences,
  eventKinds,
  events,
  people,
  statusChanges,
  streets,
  units,
  venues,
} from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

type Reader = Access<"desk.read">;
export type OwnEvent = NonNullable<Awaited<ReturnType<typeof getOwnEvent>>>;

/** One event within reach with all that is kept of it and the names it refers to; null when it is someone else's. */
export async function getOwnEvent(access: Reader, id: string) {
  const [row] = await database()
    .select({
      event: events,
      unit: { name: units.name, nameEn: units.nameEn, reviewsBeforePublishing: units.reviewsBeforePublishing },
      street: { name: streets.name, nameEn: streets.nameEn },
      venue: { name: venues.name, nameEn: venues.nameEn, address: venues.address },
      kind: { name: eventKinds.name, nameEn: eventKinds.nameEn },
      campaign: { name: campaigns.name, nameEn: campaigns.nameEn, notCountingReason: campaigns.notCountingReason },
      edition: { year: editions.year, number: editions.number, title: editions.title },
      creator: people.name,
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .innerJoin(people, eq(people.id, events.createdBy))
    .leftJoin(streets, eq(streets.id, events.streetId))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .leftJoin(editions, eq(editions.id, events.editionId))
    .where(and(eq(events.id, id), unitIdWithin(access, events.unitId)));
  if (!row) return null;
  const { event, ...names } = row;
  return { ...event, ...names, groups: await groupsOf(event.id) };
}

function groupsOf(eventId: string) {
  return database()
    .select({ id: audienceGroups.id, name: audienceGroups.name, nameEn: audienceGroups.nameEn })
    .from(eventAudiences)
    .innerJoin(audienceGroups, eq(audienceGroups.id, eventAudiences.groupId))
    .where(eq(eventAudiences.eventId, eventId))
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
}

export type StatusChange = Awaited<ReturnType<typeof listStatusChanges>>[number];

/** What happened to an event: every move with who, when and why, oldest first. */
export function listStatusChanges(_access: Reader, event: OwnEvent) {
  return database()
    .select({
      id: statusChanges.id,
      move: statusChanges.move,
      toStatus: statusChanges.toStatus,
      reason: statusChanges.reason,
      at: statusChanges.at,
      actor: people.name,
    })
    .from(statusChanges)
    .leftJoin(people, eq(people.id, statusChanges.actorId))
    .where(eq(statusChanges.eventId, event.id))
    .orderBy(asc(statusChanges.at), asc(statusChanges.id))
    .limit(200);
}
