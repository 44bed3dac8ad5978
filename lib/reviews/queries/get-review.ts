import { and, asc, desc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import {
  attendance,
  audienceGroups,
  campaigns,
  eventAudiences,
  eventKinds,
  events,
  people,
  records,
  reviews,
  streets,
  units,
  venues,
} from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { listCoHosts } from "@/lib/co-hosts/queries/list-co-hosts";
import { listOnlineFigures } from "@/lib/evidence/queries/list-online-figures";
import { readFlags } from "./read-flags";

type Reviewer = Access<"records.review">;

/** All a reviewer needs to judge a record, or null when there is none within reach. */
export async function getReview(access: Reviewer, eventId: string) {
  const [found] = await findRecord(access, eventId);
  if (!found) return null;
  const [figures, online, meant, earlier, flags, coHosts] = await Promise.all([
    listFigures(eventId),
    listOnlineFigures(eventId),
    listMeant(eventId),
    listDecisions(eventId),
    readFlags(database(), [eventId]),
    listCoHosts(eventId),
  ]);
  const own = found.record.submittedBy === access.actor.personId;
  return {
    ...found,
    figures,
    online,
    meant,
    coHosts,
    earlier,
    flags: flags.get(eventId) ?? [],
    own,
    decidable: found.event.status === "submitted" && !own,
  };
}

export type Review = NonNullable<Awaited<ReturnType<typeof getReview>>>;

function findRecord(access: Reviewer, eventId: string) {
  return database()
    .select({
      event: {
        id: events.id,
        title: events.title,
        description: events.description,
        unitId: events.unitId,
        format: events.format,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        startsOn: events.startsOn,
        timeZone: events.timeZone,
        place: events.place,
        host: events.host,
        speaker: events.speaker,
        capacity: events.capacity,
        counts: events.counts,
        status: events.status,
      },
      record: {
        countedBy: records.countedBy,
        summary: records.summary,
        mediaLinks: records.mediaLinks,
        version: records.version,
        evidence: records.evidence,
        submittedAt: records.submittedAt,
        submittedBy: records.submittedBy,
      },
      unit: { name: units.name, nameEn: units.nameEn },
      submitter: people.name,
      campaign: { name: campaigns.name, nameEn: campaigns.nameEn },
      kind: { name: eventKinds.name, nameEn: eventKinds.nameEn },
      street: { name: streets.name, nameEn: streets.nameEn },
      venue: { name: venues.name, nameEn: venues.nameEn },
    })
    .from(events)
    .innerJoin(records, eq(records.eventId, events.id))
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(people, eq(people.id, records.submittedBy))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .leftJoin(eventKinds, eq(eventKinds.id, events.kindId))
    .leftJoin(streets, eq(streets.id, events.streetId))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .where(and(eq(events.id, eventId), unitIdWithin(access, events.unitId)));
}

function listFigures(eventId: string) {
  const { groupId, claimed, approved } = attendance;
  return database()
    .select({ groupId, name: audienceGroups.name, nameEn: audienceGroups.nameEn, claimed, approved })
    .from(attendance)
    .innerJoin(audienceGroups, eq(audienceGroups.id, groupId))
    .where(eq(attendance.eventId, eventId))
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
}

function listMeant(eventId: string) {
  return database()
    .select({ groupId: audienceGroups.id, name: audienceGroups.name, nameEn: audienceGroups.nameEn })
    .from(eventAudiences)
    .innerJoin(audienceGroups, eq(audienceGroups.id, eventAudiences.groupId))
    .where(eq(eventAudiences.eventId, eventId))
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
}

function listDecisions(eventId: string) {
  const { id, decision, recordVersion, reason, figures, decidedAt } = reviews;
  return database()
    .select({ id, decision, recordVersion, reason, figures, decidedAt, reviewer: people.name })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(reviews.eventId, eventId))
    .orderBy(desc(decidedAt));
}
