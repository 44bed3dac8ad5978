import { and, between, eq, gte, inArray, isNotNull, isNull, like, lte, not, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, audienceGroups, eventAudiences, events, streets, units } from "@/db/schema";
import type { Place } from "@/lib/figures/conditions";
import { hasFigure } from "@/lib/figures/conditions";
import { daysAfter, localDate } from "@/lib/time/zone";
import { silentDays } from "../rules";
import { listNamed, type Named } from "./get-names";

/** An audience group, and the streets where nothing was held for it lately. */
export type Gap = { group: Named; streets: Named[]; of: number };

/** The audience groups that most streets have served lately and a few have not: those few are worth a question. */
export async function listGaps(place: Place): Promise<Gap[]> {
  const [groups, places, pairs] = await Promise.all([listNamed("group"), listStreets(place), listServed(place)]);
  const served = new Set(pairs.map(({ streetId, groupId }) => `${streetId} ${groupId}`));
  return groups
    .map((group) => ({
      group,
      streets: places.filter((street) => !served.has(`${street.id} ${group.id}`)),
      of: places.length,
    }))
    .filter((gap) => gap.streets.length > 0 && gap.streets.length <= gap.of / 2)
    .sort((a, b) => a.streets.length - b.streets.length);
}

/** All streets for the whole programme; for a part of it those its units lie in. */
export async function listStreets({ scopeId, whole }: Place): Promise<Named[]> {
  const all = await listNamed("street");
  if (whole) return all;
  const own = await database()
    .selectDistinct({ id: units.streetId })
    .from(units)
    .where(and(like(units.path, `%/${scopeId}/%`), isNotNull(units.streetId), isNull(units.retiredAt)));
  return all.filter((street) => own.some(({ id }) => id === street.id));
}

/**
 * The pairs of street and group with an event in the last days: by its figures, or by whom it was for while it has none. Asked
 * pair by pair, since most have one at once: reading all events of these days takes longer the more there are.
 */
export function listServed({ scopeId, whole, now }: Place) {
  const today = localDate(now);
  const figures = and(eq(attendance.eventId, events.id), hasFigure());
  const reported = and(figures, eq(attendance.groupId, audienceGroups.id), gte(attendance.claimed, 0));
  const meant = and(eq(eventAudiences.eventId, events.id), eq(eventAudiences.groupId, audienceGroups.id));
  const hasFigures = hasOne(attendance, figures);
  const held = and(
    eq(events.streetId, streets.id),
    between(events.startsOn, daysAfter(today, 1 - silentDays), today),
    lte(events.startsAt, now),
    inArray(events.status, ["published", "submitted", "returned", "approved"]),
    whole ? undefined : like(events.unitPath, `%/${scopeId}/%`),
    or(hasOne(attendance, reported), and(hasOne(eventAudiences, meant), not(hasFigures))),
  );
  return database()
    .select({ streetId: streets.id, groupId: audienceGroups.id })
    .from(streets)
    .crossJoin(audienceGroups)
    .where(hasOne(events, held));
}

/** As "exists", which PostgreSQL would join instead: it then reads every event of these days for every group. */
function hasOne(table: typeof events | typeof attendance | typeof eventAudiences, where: SQL | undefined): SQL {
  return sql`(${database().select({ one: sql`1` }).from(table).where(where).limit(1)}) is not null`;
}
