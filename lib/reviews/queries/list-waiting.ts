import { and, asc, count, eq, gt, inArray, like, ne, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, campaigns, events, people, records, units } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { isMoment } from "@/lib/time/moment";

type Reviewer = Access<"records.review">;
/** Who reads the queue: those who decide, and those who only watch the totals. */
type Reader = Reviewer | Access<"totals.read">;
export type QueueFilter = {
  unit?: string | undefined;
  campaign?: string | undefined;
  after?: string | undefined;
  /** Only these, whatever else waits. */
  ids?: readonly string[] | undefined;
};

export const rowsPerPage = 30;

export type WaitingRecord = {
  eventId: string;
  title: string;
  startsAt: Date;
  timeZone: string;
  unitName: string;
  unitNameEn: string | null;
  campaignName: string | null;
  campaignNameEn: string | null;
  submittedAt: Date;
  version: number;
  /** Submitted by the reader, who therefore may not decide it. */
  own: boolean;
  /** Null when the record has online figures only. */
  claimed: number | null;
};

/** The records waiting for a decision within reach, those waiting longest first. */
export async function listWaitingRecords(access: Reader, filter: QueueFilter = {}, limit = rowsPerPage) {
  // Thousands may wait: they are put in order by their ids alone, and only those of the page are looked at.
  const ids = database()
    .select({ id: events.id })
    .from(events)
    .innerJoin(records, ofWaiting)
    .where(and(isWaiting(access), narrowed(filter), afterCursor(filter.after)))
    .orderBy(asc(records.submittedAt), asc(events.id))
    .limit(limit + 1);
  const found = await database()
    .select({
      eventId: events.id,
      title: events.title,
      startsAt: events.startsAt,
      timeZone: events.timeZone,
      unitName: units.name,
      unitNameEn: units.nameEn,
      campaignName: campaigns.name,
      campaignNameEn: campaigns.nameEn,
      submittedAt: submittedAt(),
      version: records.version,
      submittedBy: records.submittedBy,
    })
    .from(events)
    .innerJoin(records, eq(records.eventId, events.id))
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .where(inArray(events.id, ids))
    .orderBy(asc(records.submittedAt), asc(events.id));
  const page = found.slice(0, limit);
  const claims = await claimsOf(page.map((row) => row.eventId));
  const rows: WaitingRecord[] = page.map(({ submittedBy, ...row }) => ({
    ...row,
    own: submittedBy === access.actor.personId,
    claimed: claims.get(row.eventId) ?? null,
  }));
  const last = page.at(-1);
  return { rows, next: found.length > limit && last ? cursorOf(last) : null };
}

/** The record of an event, said so that the few waiting events are read first and their records then, never all records. */
const ofWaiting = eq(records.eventId, sql`${events.id} || ''`);

/** Where the queue goes on after a record. */
export function cursorOf({ submittedAt, eventId }: Pick<WaitingRecord, "submittedAt" | "eventId">): string {
  return `${submittedAt.getTime()}_${eventId}`;
}

/** How many records wait within reach. */
export async function countWaitingRecords(access: Reader, filter: QueueFilter = {}): Promise<number> {
  const [found] = await database()
    .select({ waiting: count() })
    .from(events)
    .where(and(isWaiting(access), narrowed(filter)));
  return Number(found?.waiting ?? 0);
}

/** The record to decide next: the one waiting longest that is not this one and not the reviewer's own. */
export async function getNextWaiting(access: Reviewer, filter: QueueFilter, current: string): Promise<string | null> {
  const [next] = await database()
    .select({ id: events.id })
    .from(events)
    .innerJoin(records, ofWaiting)
    .where(
      and(
        isWaiting(access),
        narrowed(filter),
        ne(events.id, current),
        or(sql`${records.submittedBy} is null`, ne(records.submittedBy, access.actor.personId)),
      ),
    )
    .orderBy(asc(records.submittedAt), asc(events.id))
    .limit(1);
  return next?.id ?? null;
}

/** Events whose units may publish only after a coordinator agrees (先审后发), the next to begin first. */
export function listProposals(access: Reader, filter: QueueFilter = {}, limit = 100) {
  return database()
    .select({
      id: events.id,
      title: events.title,
      startsAt: events.startsAt,
      timeZone: events.timeZone,
      version: events.version,
      description: events.description,
      place: events.place,
      unitName: units.name,
      unitNameEn: units.nameEn,
      proposedBy: people.name,
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .innerJoin(people, eq(people.id, events.createdBy))
    .where(and(eq(events.status, "proposed"), unitIdWithin(access, events.unitId), narrowed(filter)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(limit);
}

/** Waits for a decision within reach. */
export function isWaiting(access: Reader): SQL | undefined {
  return and(eq(events.status, "submitted"), unitIdWithin(access, events.unitId));
}

function narrowed({ unit, campaign, ids }: QueueFilter): SQL | undefined {
  return and(
    ids && inArray(events.id, [...ids]),
    unit ? inArray(events.unitId, unitsUnder(unit)) : undefined,
    campaign ? eq(events.campaignId, campaign) : undefined,
  );
}

function unitsUnder(id: string) {
  return database()
    .select({ id: units.id })
    .from(units)
    .where(like(units.path, `%/${id}/%`));
}

/** A submitted record always says when; the column may be null only before. */
function submittedAt() {
  return sql<Date>`${records.submittedAt}`.mapWith(records.submittedAt);
}

function afterCursor(cursor: string | undefined): SQL | undefined {
  const [time, id] = cursor?.split("_") ?? [];
  if (!time || !id || !isMoment(Number(time))) return undefined;
  const at = new Date(Number(time));
  return or(gt(records.submittedAt, at), and(eq(records.submittedAt, at), gt(events.id, id)));
}

async function claimsOf(ids: string[]): Promise<Map<string, number | null>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ eventId: attendance.eventId, claimed: sql`sum(${attendance.claimed})`.mapWith(Number) })
    .from(attendance)
    .where(inArray(attendance.eventId, ids))
    .groupBy(attendance.eventId);
  return new Map(rows.map((row) => [row.eventId, row.claimed]));
}
