import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { database } from "@/db/connection";
import {
  attendance,
  audienceGroups,
  campaigns,
  editions,
  eventKinds,
  events,
  onlineViews,
  records,
  statusChanges,
  streets,
  units,
  venues,
} from "@/db/schema";
import { listCoHosts } from "@/lib/co-hosts/queries/list-co-hosts";
import type { EventStatus } from "../status";
import { getAudiences } from "./event-audiences";
import { isPublic } from "./public-events";

export type PublicEvent = NonNullable<Awaited<ReturnType<typeof getPublicEvent>>>;
export type PublicOutcome = Awaited<ReturnType<typeof getOutcome>>;

/**
 * One event with everything its public page says, or null when the public may not see it. The names of people behind it are not
 * among its columns; what came of it is there once it is approved.
 */
export async function getPublicEvent(id: string) {
  const [row] = await readRow(id);
  if (!row) return null;
  const [groups, reason, outcome, coHostUnits] = await Promise.all([
    getAudiences([row.id]),
    getReason(row.id, row.status),
    row.status === "approved" ? getOutcome(row.id) : null,
    listCoHosts(row.id),
  ]);
  return { ...row, groups: groups.get(row.id) ?? [], reason, outcome, coHostUnits };
}

function readRow(id: string) {
  return database()
    .select({
      id: events.id,
      title: events.title,
      description: events.description,
      status: events.status,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      startsOn: events.startsOn,
      timeZone: events.timeZone,
      format: events.format,
      place: events.place,
      onlineUrl: events.onlineUrl,
      host: events.host,
      coHosts: events.coHosts,
      speaker: events.speaker,
      contactPhone: events.contactPhone,
      accessNotes: events.accessNotes,
      capacity: events.capacity,
      updatedAt: events.updatedAt,
      seriesId: events.seriesId,
      unit: { id: units.id, name: units.name, nameEn: units.nameEn },
      street: { id: streets.id, name: streets.name, nameEn: streets.nameEn },
      venue: {
        id: venues.id,
        name: venues.name,
        nameEn: venues.nameEn,
        address: venues.address,
        accessNotes: venues.accessNotes,
      },
      kind: { id: eventKinds.id, name: eventKinds.name, nameEn: eventKinds.nameEn },
      campaign: { id: campaigns.id, name: campaigns.name, nameEn: campaigns.nameEn },
      edition: { id: editions.id, number: editions.number, year: editions.year, title: editions.title },
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(streets, eq(streets.id, events.streetId))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .leftJoin(editions, eq(editions.id, events.editionId))
    .where(and(eq(events.id, id), isPublic()));
}

/** Why it was called off or put off, in the unit's words to the public. */
async function getReason(eventId: string, status: EventStatus): Promise<string | null> {
  if (status !== "cancelled" && status !== "postponed") return null;
  const [change] = await database()
    .select({ reason: statusChanges.reason })
    .from(statusChanges)
    .where(and(eq(statusChanges.eventId, eventId), eq(statusChanges.toStatus, status)))
    .orderBy(desc(statusChanges.at))
    .limit(1);
  return change?.reason ?? null;
}

/** What came of an approved event: its summary, approved figures and the press. */
async function getOutcome(eventId: string) {
  const [[record], groups, online] = await Promise.all([
    database()
      .select({ summary: records.summary, mediaLinks: records.mediaLinks })
      .from(records)
      .where(eq(records.eventId, eventId)),
    database()
      .select({
        id: audienceGroups.id,
        name: audienceGroups.name,
        nameEn: audienceGroups.nameEn,
        attendance: attendance.approved,
      })
      .from(attendance)
      .innerJoin(audienceGroups, eq(audienceGroups.id, attendance.groupId))
      .where(and(eq(attendance.eventId, eventId), isNotNull(attendance.approved)))
      .orderBy(asc(audienceGroups.position), asc(audienceGroups.id)),
    database()
      .select({
        platform: onlineViews.platform,
        measure: onlineViews.measure,
        figure: onlineViews.approved,
        takenOn: onlineViews.takenOn,
      })
      .from(onlineViews)
      .where(and(eq(onlineViews.eventId, eventId), isNotNull(onlineViews.approved)))
      .orderBy(asc(onlineViews.platform), asc(onlineViews.id)),
  ]);
  const mediaLinks = (record?.mediaLinks ?? []).map(({ title, outlet, url }) => ({ title, outlet, url }));
  return { summary: record?.summary ?? "", mediaLinks, attendance: groups, online };
}
