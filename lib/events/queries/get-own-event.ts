import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
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
import { listCoHosts } from "@/lib/co-hosts/queries/list-co-hosts";
import { coHostedWithin } from "@/lib/co-hosts/queries/within-reach";
import { publicStatuses } from "../status";

type Reader = Access<"desk.read">;
export type OwnEvent = NonNullable<Awaited<ReturnType<typeof getOwnEvent>>>;

/** One event within reach with all that is kept of it and the names it refers to; null when it is someone else's. */
export function getOwnEvent(access: Reader, id: string) {
  return readEvent(and(eq(events.id, id), unitIdWithin(access, events.unitId)));
}

/** The same of an event that a unit within reach holds with the one that leads it: to read, not to change. Never a draft. */
export function getCoHostedEvent(access: Reader, id: string) {
  return readEvent(and(eq(events.id, id), coHostedWithin(access), inArray(events.status, [...publicStatuses])));
}

async function readEvent(where: SQL | undefined) {
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
    .where(where);
  if (!row) return null;
  const { event, ...names } = row;
  const [groups, coHostUnits] = await Promise.all([groupsOf(event.id), listCoHosts(event.id)]);
  return { ...event, ...names, groups, coHostUnits };
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
