import { and, asc, count, desc, eq, gt, inArray, lte, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, people, records, statusChanges } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { localDate } from "@/lib/time/zone";
import { linesPerPart, mostCounted } from "../desk-status";
import type { Move } from "../status";
import { coHostedEvents, type EventLine, inView, selectLines } from "./own-events";

export type ReasonedLine = EventLine & { reason: string | null; by: string | null };
export type Desk = Awaited<ReturnType<typeof getDesk>>;

/** What the desk shows, unfinished things first; everything is of the unit and the units below it. */
export async function getDesk(access: Access<"desk.read">, now: Date) {
  const today = localDate(now);
  const own = unitIdWithin(access, events.unitId);
  const ended = and(own, eq(events.status, "published"), lte(events.endsAt, now));
  const [returned, lacking, unreported, unreportedCount, onNow, drafts, proposed, coming, coHosted] = await Promise.all(
    [
      lines(and(own, eq(events.status, "returned")), asc(events.updatedAt)),
      lines(and(own, eq(events.status, "submitted"), lacksEvidence()), asc(events.startsAt)),
      lines(ended, asc(events.startsAt)),
      countOf(ended),
      lines(and(own, isOn(today, now)), asc(events.startsAt)),
      lines(and(own, eq(events.status, "draft")), desc(events.updatedAt)),
      lines(and(own, eq(events.status, "proposed")), asc(events.startsAt)),
      lines(and(own, inView("planned", now), gt(events.startsOn, today)), asc(events.startsAt)),
      lines(and(coHostedEvents(access, {}, now), isCurrent(now)), asc(events.startsAt)),
    ],
  );
  return {
    returned: await withReasons(returned, "return"),
    lacking,
    unreported,
    unreportedCount,
    today: onNow,
    drafts: await withReasons(drafts, "decline"),
    proposed,
    coming,
    coHosted,
  };
}

/** With the coordinator, but without all the evidence its kind asks for. */
function lacksEvidence(): SQL {
  const lacking = database().select({ id: records.eventId }).from(records).where(eq(records.evidence, "missing"));
  return inArray(events.id, lacking);
}

/** Today's events that are not over, and those that began on an earlier day and still run. */
function isOn(today: string, now: Date): SQL | undefined {
  const begunOrToday = or(eq(events.startsOn, today), lte(events.startsAt, now));
  return and(eq(events.status, "published"), gt(events.endsAt, now), begunOrToday);
}

/** How long after an event its co-hosts find it on the desk, with their photos still to send. */
const heldLately = 14 * 86_400_000;

/** To come, under way or held lately, and not settled. */
function isCurrent(now: Date): SQL | undefined {
  const since = new Date(now.getTime() - heldLately);
  return and(gt(events.endsAt, since), inArray(events.status, ["published", "submitted", "returned", "postponed"]));
}

function lines(where: SQL | undefined, order: SQL): Promise<EventLine[]> {
  return selectLines().where(where).orderBy(order, asc(events.id)).limit(linesPerPart);
}

async function countOf(where: SQL | undefined): Promise<number> {
  const bounded = database().select({ id: events.id }).from(events).where(where).limit(mostCounted).as("bounded");
  const [row] = await database().select({ found: count() }).from(bounded);
  return Number(row?.found ?? 0);
}

/** Adds the latest reason that was given with a move, and by whom. */
async function withReasons(rows: EventLine[], move: Move): Promise<ReasonedLine[]> {
  const ids = rows.map((row) => row.id);
  const given = await database()
    .select({ eventId: statusChanges.eventId, reason: statusChanges.reason, by: people.name })
    .from(statusChanges)
    .leftJoin(people, eq(people.id, statusChanges.actorId))
    .where(and(inArray(statusChanges.eventId, ids), eq(statusChanges.move, move)))
    .orderBy(asc(statusChanges.at));
  const latest = new Map(given.map(({ eventId, ...told }) => [eventId, told]));
  return rows.map((row) => ({ ...row, ...(latest.get(row.id) ?? { reason: null, by: null }) }));
}
