import { and, between, eq, gt, inArray, isNotNull, isNull, like, lte, not, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, coHostUnits, eventAudiences, events, onlineViews, records, unitMoves, units } from "@/db/schema";
import type { Part } from "@/lib/events/status";
import { monthName } from "@/lib/totals/periods";
import { type FigureQuery, own, without } from "./input";

/** Where a figure is asked for, proved to be within reach, and the moment that divides planned from held. */
export type Place = { scopeId: string; whole: boolean; now: Date };

/** Exactly the events that a figure counts: the same rules as the kept sums (lib/totals/cells.ts), over the events themselves. */
export function eventsBehind(place: Place, query: FigureQuery): SQL {
  const conditions = [
    inPeriod(query),
    inParts(query.part ? [query.part] : ["approved", "waiting", "unreported", "planned"], place.now),
    query.together ? heldUnder(place, query.below) : underUnit(place, query.below),
    query.group && servedGroup(query.group),
    query.campaign && isOrLacks(events.campaignId, query.campaign),
    query.kind && isOrLacks(events.kindId, query.kind),
    query.street && isOrLacks(events.streetId, query.street),
    query.venue && isOrLacks(events.venueId, query.venue),
    query.format && eq(events.format, query.format),
    query.online && hasOnline(query.online),
    query.evidence && hasEvidence(query.evidence),
    query.counts && eq(events.counts, true),
  ];
  return and(...conditions.filter((condition) => typeof condition === "object")) as SQL;
}

type Choice = typeof events.campaignId | typeof events.kindId | typeof events.streetId | typeof events.venueId;

function isOrLacks(column: Choice, id: string): SQL {
  return id === without ? isNull(column) : eq(column, id);
}

function inPeriod({ year, month, from, until }: FigureQuery): SQL | undefined {
  const first = month ? `${monthName(year, month)}-01` : `${year}-01-01`;
  const last = month ? `${monthName(year, month)}-31` : `${year}-12-31`;
  return between(events.startsOn, from && from > first ? from : first, until && until < last ? until : last);
}

/** `partOf` (lib/events/status.ts) said in the database's words. */
function inParts(wanted: readonly Part[], now: Date): SQL | undefined {
  const published = eq(events.status, "published");
  const conditions: Record<Part, SQL | undefined> = {
    approved: eq(events.status, "approved"),
    waiting: eq(events.status, "submitted"),
    unreported: or(eq(events.status, "returned"), and(published, lte(events.startsAt, now))),
    planned: and(published, gt(events.startsAt, now)),
  };
  if (wanted.length === 4) return inArray(events.status, ["approved", "submitted", "returned", "published"]);
  return or(...wanted.map((part) => conditions[part]));
}

/** Where the event's unit stood when it began: moving a unit does not rewrite the past. */
function underUnit({ scopeId, whole }: Place, below: string | undefined): SQL | undefined {
  if (below === own || below === scopeId) return like(events.unitPath, `%/${scopeId}/`);
  if (below) return like(events.unitPath, `%/${scopeId}/${below}/%`);
  return whole ? undefined : like(events.unitPath, `%/${scopeId}/%`);
}

/** Held by a unit of the place together with one that leads it and is not of the place: `countCoHosted` said of the events themselves. */
function heldUnder({ scopeId }: Place, below: string | undefined): SQL | undefined {
  const place =
    below === own || below === scopeId ? `%/${scopeId}/` : below ? `%/${scopeId}/${below}/%` : `%/${scopeId}/%`;
  const held = database()
    .select({ id: coHostUnits.eventId })
    .from(coHostUnits)
    .where(
      and(
        eq(coHostUnits.state, "agreed"),
        inArray(coHostUnits.unitId, onceUnder(place)),
        like(coHostUnits.unitPath, place),
      ),
    );
  return and(inArray(events.id, held), not(like(events.unitPath, place)));
}

/**
 * The units that stand at a place or may have stood there: those that were moved since, and all below them. A few units, by which the
 * co-hosts are looked up; whether one stood there at the time, its path says.
 */
function onceUnder(place: string) {
  const moved = database()
    .select({ one: sql`1` })
    .from(unitMoves)
    .where(sql`${units.path} like '%/' || ${unitMoves.unitId} || '/%'`);
  return database()
    .select({ id: units.id })
    .from(units)
    .where(or(like(units.path, place), sql`exists ${moved}`));
}

/** The event appears under this group: it has a figure for it, or no figure yet and is meant for it. */
function servedGroup(groupId: string): SQL | undefined {
  const ofEvent = and(eq(attendance.eventId, events.id), hasFigure());
  const served = database()
    .select({ one: sql`1` })
    .from(attendance)
    .where(and(ofEvent, eq(attendance.groupId, groupId)));
  const any = database().select({ one: sql`1` }).from(attendance).where(ofEvent);
  const meant = database()
    .select({ one: sql`1` })
    .from(eventAudiences)
    .where(and(eq(eventAudiences.eventId, events.id), eq(eventAudiences.groupId, groupId)));
  return or(sql`exists ${served}`, and(not(sql`exists ${any}`), sql`exists ${meant}`));
}

/** A group's row with nothing in it says "not applicable". */
export function hasFigure(): SQL | undefined {
  return or(isNotNull(attendance.claimed), isNotNull(attendance.approved));
}

function hasOnline(measure: NonNullable<FigureQuery["online"]>): SQL {
  const views = database()
    .select({ one: sql`1` })
    .from(onlineViews)
    .where(and(eq(onlineViews.eventId, events.id), eq(onlineViews.measure, measure)));
  return sql`exists ${views}`;
}

/** Of events with a record: those whose evidence is what their kind asks for, or those where it is missing; what was approved without it is neither. */
function hasEvidence(evidence: NonNullable<FigureQuery["evidence"]>): SQL {
  const state = eq(records.evidence, evidence === "missing" ? "missing" : "complete");
  const found = database()
    .select({ one: sql`1` })
    .from(records)
    .where(and(eq(records.eventId, events.id), state));
  return sql`exists ${found}`;
}
