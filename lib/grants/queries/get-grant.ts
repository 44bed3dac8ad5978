import { and, desc, eq, inArray, isNotNull, like, notInArray, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, events, grantEvents, grantProgrammes, grants, units } from "@/db/schema";
import { type Access, pathWithin, unitIdWithin } from "@/lib/access/access";
import { containing } from "@/lib/lists/containing";

/** One grant within reach of the office; null for others'. */
export function getGrant(access: Access<"ledgers.manage">, id: string) {
  return grantWhere(and(eq(grants.id, id), pathWithin(access, grants.unitPath)));
}
export type Grant = NonNullable<Awaited<ReturnType<typeof getGrant>>>;

/** One grant of the person's own unit or of those below it; null for others'. */
export function getOwnGrant(access: Access<"desk.read">, id: string): Promise<Grant | null> {
  return grantWhere(and(eq(grants.id, id), unitIdWithin(access, grants.unitId)));
}

/** The events that came of a grant, newest first, each with its figures. The grant comes from `getGrant` or `getOwnGrant`. */
export function listGrantEvents(grant: Pick<Grant, "id">) {
  return eventsWhere(inArray(events.id, linkedTo(grant.id)), 500);
}
export type GrantEvent = Awaited<ReturnType<typeof listGrantEvents>>[number];

/** Events of the grant's unit and of those below it that could have come of it, by their title; without those already named. */
export function findLinkable(access: Access<"ledgers.manage">, grant: Pick<Grant, "id" | "unitId">, text?: string) {
  return eventsWhere(
    and(
      pathWithin(access, events.unitPath),
      like(events.unitPath, `%/${grant.unitId}/%`),
      inArray(events.status, ["published", "submitted", "returned", "approved"]),
      notInArray(events.id, linkedTo(grant.id)),
      text ? containing(events.title, text) : undefined,
    ),
    12,
  );
}

async function grantWhere(where: SQL | undefined) {
  const [found] = await database()
    .select({
      grant: grants,
      ...{ unitName: units.name, unitNameEn: units.nameEn },
      ...{ programmeName: grantProgrammes.name, programmeNameEn: grantProgrammes.nameEn },
    })
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unitId))
    .innerJoin(grantProgrammes, eq(grantProgrammes.id, grants.programmeId))
    .where(where);
  if (!found) return null;
  const { grant, ...names } = found;
  return { ...grant, ...names };
}

function linkedTo(grantId: string) {
  return database().select({ id: grantEvents.eventId }).from(grantEvents).where(eq(grantEvents.grantId, grantId));
}

async function eventsWhere(where: SQL | undefined, limit: number) {
  const { id, title, startsOn, status } = events;
  const rows = await database()
    .select({ id, title, startsOn, status })
    .from(events)
    .where(where)
    .orderBy(desc(events.startsOn), desc(events.id))
    .limit(limit);
  const approved = await approvedOf(rows.map((row) => row.id));
  return rows.map((row) => ({ ...row, approved: approved.get(row.id) ?? null }));
}

/** Approved attendance by event; an event without any is absent, which is not zero. */
async function approvedOf(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: attendance.eventId, approved: sql`sum(${attendance.approved})`.mapWith(Number) })
    .from(attendance)
    .where(and(inArray(attendance.eventId, ids), isNotNull(attendance.approved)))
    .groupBy(attendance.eventId);
  return new Map(rows.map((row) => [row.id, row.approved]));
}
