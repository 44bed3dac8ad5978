import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, audienceGroups, events, people, records, reviews, units } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { coHostedWithin } from "@/lib/co-hosts/queries/within-reach";
import { listOnlineFigures } from "@/lib/evidence/queries/list-online-figures";

type Reader = Access<"desk.read">;
export type OwnRecord = NonNullable<Awaited<ReturnType<typeof getOwnRecord>>>;
export type Figure = OwnRecord["attendance"][number];

/** The record of an event within reach with its figures by audience group; null while nothing is written. */
export function getOwnRecord(access: Reader, eventId: string) {
  return readRecord(eventId, unitIdWithin(access, events.unitId));
}

/** The same of an event that a unit within reach holds with the one that leads it, once it has been handed in. */
export function getCoHostedRecord(access: Reader, eventId: string) {
  return readRecord(
    eventId,
    and(coHostedWithin(access), inArray(events.status, ["submitted", "returned", "approved"])),
  );
}

async function readRecord(eventId: string, where: SQL | undefined) {
  const [record] = await database()
    .select({
      eventId: records.eventId,
      countedBy: records.countedBy,
      summary: records.summary,
      mediaLinks: records.mediaLinks,
      version: records.version,
      submittedAt: records.submittedAt,
      submitter: people.name,
    })
    .from(records)
    .innerJoin(events, eq(events.id, records.eventId))
    .leftJoin(people, eq(people.id, records.submittedBy))
    .where(and(eq(records.eventId, eventId), where));
  if (!record) return null;
  const [figures, online, decision] = await Promise.all([
    listFigures(eventId),
    listOnlineFigures(eventId),
    getDecision(eventId),
  ]);
  return { ...record, attendance: figures, online, decision };
}

/** Those who may review an event's record, nearest unit first, without the one who asks. */
export async function listReviewers(access: Reader, event: { unitPath: string }) {
  const above = event.unitPath.split("/").filter(Boolean);
  return database()
    .select({ name: people.name, unit: { name: units.name, nameEn: units.nameEn } })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .where(
      and(
        inArray(people.unitId, above),
        eq(people.role, "coordinator"),
        isNull(people.disabledAt),
        ne(people.id, access.actor.personId),
      ),
    )
    .orderBy(desc(units.path), asc(people.createdAt), asc(people.id))
    .limit(3);
}

function listFigures(eventId: string) {
  return database()
    .select({
      groupId: attendance.groupId,
      name: audienceGroups.name,
      nameEn: audienceGroups.nameEn,
      claimed: attendance.claimed,
      approved: attendance.approved,
    })
    .from(attendance)
    .innerJoin(audienceGroups, eq(audienceGroups.id, attendance.groupId))
    .where(and(eq(attendance.eventId, eventId), isNotNull(attendance.claimed)))
    .orderBy(asc(audienceGroups.position), asc(audienceGroups.id));
}

/** The latest decision on the record, with who made it. */
async function getDecision(eventId: string) {
  const [decision] = await database()
    .select({
      decision: reviews.decision,
      reason: reviews.reason,
      recordVersion: reviews.recordVersion,
      decidedAt: reviews.decidedAt,
      reviewer: people.name,
    })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(reviews.eventId, eventId))
    .orderBy(desc(reviews.decidedAt))
    .limit(1);
  return decision ?? null;
}
