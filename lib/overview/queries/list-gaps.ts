import { and, between, eq, gte, inArray, isNotNull, isNull, like, lte, notExists, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, eventAudiences, events, units } from "@/db/schema";
import type { Place } from "@/lib/figures/conditions";
import { hasFigure } from "@/lib/figures/conditions";
import { daysAfter, localDate } from "@/lib/time/zone";
import { silentDays } from "../rules";
import { listNamed, type Named } from "./get-names";

/** An audience group, and the streets where nothing was held for it lately. */
export type Gap = { group: Named; streets: Named[]; of: number };

/** The audience groups that most streets have served lately and a few have not: those few are worth a question. */
export async function listGaps(place: Place): Promise<Gap[]> {
  const [groups, streets, pairs] = await Promise.all([listNamed("group"), listStreets(place), listServed(place)]);
  const served = new Set(pairs.map(({ streetId, groupId }) => `${streetId} ${groupId}`));
  return groups
    .map((group) => ({
      group,
      streets: streets.filter((street) => !served.has(`${street.id} ${group.id}`)),
      of: streets.length,
    }))
    .filter((gap) => gap.streets.length > 0 && gap.streets.length <= gap.of / 2)
    .sort((a, b) => a.streets.length - b.streets.length);
}

/** All streets for the whole programme; for a part of it those its units lie in. */
async function listStreets({ scopeId, whole }: Place): Promise<Named[]> {
  const streets = await listNamed("street");
  if (whole) return streets;
  const own = await database()
    .selectDistinct({ id: units.streetId })
    .from(units)
    .where(and(like(units.path, `%/${scopeId}/%`), isNotNull(units.streetId), isNull(units.retiredAt)));
  return streets.filter((street) => own.some(({ id }) => id === street.id));
}

/** The pairs of street and group with an event in the last days: by its figures, or by whom it was for while it has none. */
async function listServed({ scopeId, whole, now }: Place) {
  const today = localDate(now);
  const held = and(
    between(events.startsOn, daysAfter(today, 1 - silentDays), today),
    lte(events.startsAt, now),
    inArray(events.status, ["published", "submitted", "returned", "approved"]),
    isNotNull(events.streetId),
    whole ? undefined : like(events.unitPath, `%/${scopeId}/%`),
  );
  const figures = database()
    .select({ one: sql`1` })
    .from(attendance)
    .where(and(eq(attendance.eventId, events.id), hasFigure()));
  const [byFigures, byMeaning] = await Promise.all([
    database()
      .selectDistinct({ streetId: events.streetId, groupId: attendance.groupId })
      .from(events)
      .innerJoin(attendance, eq(attendance.eventId, events.id))
      .where(and(held, gte(attendance.claimed, 0))),
    database()
      .selectDistinct({ streetId: events.streetId, groupId: eventAudiences.groupId })
      .from(events)
      .innerJoin(eventAudiences, eq(eventAudiences.eventId, events.id))
      .where(and(held, notExists(figures))),
  ]);
  return [...byFigures, ...byMeaning];
}
