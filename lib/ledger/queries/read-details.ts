import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { database } from "@/db/connection";
import {
  attendance,
  audienceGroups,
  campaigns,
  editions,
  eventAudiences,
  eventKinds,
  events,
  evidenceFiles,
  mediaReports,
  onlineViews,
  people,
  records,
  reviews,
  streets,
  units,
  venueKinds,
  venues,
} from "@/db/schema";
import { readCoHosts } from "@/lib/co-hosts/queries/list-co-hosts";
import { isKept } from "@/lib/media-reports/counted";

/** All that a page of the ledger says about its events, by the event's id: one statement each. */
export async function readDetails(ids: string[]) {
  const [facts, audiences, figures, online, evidence, media, decisions, coHosts] = await Promise.all([
    readFacts(ids),
    readAudiences(ids),
    database().select().from(attendance).where(inArray(attendance.eventId, ids)),
    database().select().from(onlineViews).where(inArray(onlineViews.eventId, ids)).orderBy(asc(onlineViews.id)),
    database()
      .select({ eventId: evidenceFiles.eventId, kind: evidenceFiles.kind })
      .from(evidenceFiles)
      .where(inArray(evidenceFiles.eventId, ids)),
    readMedia(ids),
    readReviews(ids),
    readCoHosts(database(), ids),
  ]);
  return {
    facts: byEvent(facts.map((row) => ({ ...row, eventId: row.event.id }))),
    audiences: byEvent(audiences),
    attendance: byEvent(figures),
    online: byEvent(online),
    evidence: byEvent(evidence),
    media: byEvent(media),
    reviews: byEvent(decisions),
    coHosts,
  };
}
export type Details = Awaited<ReturnType<typeof readDetails>>;
export type EventFacts = Awaited<ReturnType<typeof readFacts>>[number];

function readFacts(ids: string[]) {
  return database()
    .select({
      event: events,
      unit: { name: units.name, nameEn: units.nameEn },
      campaign: { name: campaigns.name, nameEn: campaigns.nameEn, reason: campaigns.notCountingReason },
      kind: { name: eventKinds.name, nameEn: eventKinds.nameEn },
      street: { name: streets.name, nameEn: streets.nameEn },
      venue: { name: venues.name, nameEn: venues.nameEn },
      venueKind: { name: venueKinds.name, nameEn: venueKinds.nameEn },
      edition: { number: editions.number },
      record: records,
      submitter: { name: people.name },
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .leftJoin(streets, eq(streets.id, events.streetId))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(venueKinds, eq(venueKinds.id, venues.kindId))
    .leftJoin(editions, eq(editions.id, events.editionId))
    .leftJoin(records, eq(records.eventId, events.id))
    .leftJoin(people, eq(people.id, records.submittedBy))
    .where(inArray(events.id, ids));
}

function readAudiences(ids: string[]) {
  return database()
    .select({ eventId: eventAudiences.eventId, groupId: eventAudiences.groupId })
    .from(eventAudiences)
    .innerJoin(audienceGroups, eq(audienceGroups.id, eventAudiences.groupId))
    .where(inArray(eventAudiences.eventId, ids))
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
}

async function readMedia(ids: string[]) {
  const found = await database()
    .select()
    .from(mediaReports)
    .where(and(inArray(mediaReports.eventId, ids), isKept(), isNotNull(mediaReports.confirmedAt)))
    .orderBy(asc(mediaReports.publishedOn), asc(mediaReports.id));
  return found.map((row) => ({ ...row, eventId: row.eventId ?? "" }));
}

/** The decisions on each event's record, the latest first. */
function readReviews(ids: string[]) {
  return database()
    .select({ eventId: reviews.eventId, by: people.name, reason: reviews.reason, at: reviews.decidedAt })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(inArray(reviews.eventId, ids))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id));
}

function byEvent<Row extends { eventId: string }>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.eventId);
    if (own) own.push(row);
    else found.set(row.eventId, [row]);
  }
  return found;
}
