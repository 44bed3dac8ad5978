import { and, eq, gt, inArray, like, lte, not, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, campaigns, coHostUnits, events, units } from "@/db/schema";
import { type Access, unitIdWithin, unitWithin } from "@/lib/access/access";
import { escapeLike } from "@/lib/lists/containing";
import type { DeskFilter, DeskView } from "../desk-filter";
import { publicStatuses } from "../status";
import { hasWords } from "./has-words";

type Reader = Access<"desk.read">;

const claimed = sql<
  number | null
>`(select sum(${attendance.claimed}) from ${attendance} where ${attendance.eventId} = ${events.id})`;
const approved = sql<
  number | null
>`(select sum(${attendance.approved}) from ${attendance} where ${attendance.eventId} = ${events.id})`;
const wholeOrNull = (value: unknown) => (value === null ? null : Number(value));

/** What a line about an event says on the desk. */
export const lineColumns = {
  id: events.id,
  title: events.title,
  status: events.status,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  startsOn: events.startsOn,
  timeZone: events.timeZone,
  format: events.format,
  place: events.place,
  updatedAt: events.updatedAt,
  unit: { id: units.id, name: units.name, nameEn: units.nameEn },
  campaign: { name: campaigns.name, nameEn: campaigns.nameEn },
  claimed: claimed.mapWith(wholeOrNull),
  approved: approved.mapWith(wholeOrNull),
};

/** A selection of events within reach with what a line says; narrow it with `where`. */
export function selectLines() {
  return database()
    .select(lineColumns)
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId));
}

/** `coHosted`: another unit leads it. */
export type EventLine = Awaited<ReturnType<typeof selectLines>>[number] & { coHosted?: boolean };
export type OwnFilter = DeskFilter & { ids?: string[] };

/** The events led within reach that a filter leaves. */
export function ownEvents(access: Reader, filter: OwnFilter, now: Date): SQL | undefined {
  const below = filter.unit ? inArray(events.unitId, unitsUnder(access, filter.unit)) : undefined;
  return and(unitIdWithin(access, events.unitId), below, narrowed(filter, now));
}

/** The public events that units within reach hold with others that lead them, as far as a filter leaves them: found from the units' side. */
export function coHostedEvents(access: Reader, filter: OwnFilter, now: Date): SQL | undefined {
  const below = filter.unit ? inArray(coHostUnits.unitId, unitsUnder(access, filter.unit)) : undefined;
  const held = database()
    .select({ id: coHostUnits.eventId })
    .from(coHostUnits)
    .where(and(eq(coHostUnits.state, "agreed"), unitIdWithin(access, coHostUnits.unitId), below));
  return and(
    inArray(events.id, held),
    not(unitIdWithin(access, events.unitId)),
    inArray(events.status, [...publicStatuses]),
    narrowed(filter, now),
  );
}

function narrowed(filter: OwnFilter, now: Date): SQL | undefined {
  return and(
    filter.ids && inArray(events.id, filter.ids),
    filter.view && inView(filter.view, now),
    filter.counts ? eq(events.counts, true) : undefined,
    filter.year ? eq(events.year, filter.year) : undefined,
    filter.campaign ? eq(events.campaignId, filter.campaign) : undefined,
    hasWords(filter.q),
  );
}

/** The status a person at the desk means; the clock tells apart what is over and what still runs or is to come. */
export function inView(view: DeskView, now: Date): SQL | undefined {
  if (view === "planned") return and(eq(events.status, "published"), gt(events.endsAt, now));
  if (view === "unreported") return and(eq(events.status, "published"), lte(events.endsAt, now));
  if (view === "unfinished")
    return or(eq(events.status, "returned"), and(eq(events.status, "published"), lte(events.endsAt, now)));
  return eq(events.status, view === "waiting" ? "submitted" : view);
}

function unitsUnder(access: Reader, unitId: string) {
  const below = and(unitWithin(access), like(units.path, `%/${escapeLike(unitId)}/%`));
  return database().select({ id: units.id }).from(units).where(below);
}
