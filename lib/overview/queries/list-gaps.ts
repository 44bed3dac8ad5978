import { and, between, eq, gt, inArray, isNotNull, isNull, like, lte, not, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { attendance, crossSums, eventAudiences, events, units } from "@/db/schema";
import type { Place } from "@/lib/figures/conditions";
import { hasFigure } from "@/lib/figures/conditions";
import { daysAfter, localDate } from "@/lib/time/zone";
import { streetGroupDays } from "@/lib/totals/cross-cells";
import { getProgrammeUnitId } from "@/lib/totals/queries";
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
 * The pairs of street and group with an event in the last days: by its figures, or by whom it was for while it has none. Kept by day
 * until yesterday; today's events, and the own ones of a unit below the topmost, are few and read themselves.
 */
export async function listServed(place: Place) {
  const { scopeId, whole, now } = place;
  const today = localDate(now);
  const days = [daysAfter(today, 1 - silentDays), daysAfter(today, -1)] as const;
  const keptAt = whole ? await getProgrammeUnitId() : scopeId;
  const [kept, ofToday, ofOwn] = await Promise.all([
    database()
      .selectDistinct({ streetId: crossSums.first, groupId: crossSums.second })
      .from(crossSums)
      .where(
        and(
          eq(crossSums.scopeId, keptAt ?? ""),
          eq(crossSums.pair, streetGroupDays),
          between(crossSums.month, ...days),
          gt(crossSums.events, 0),
        ),
      ),
    listServedBy(place, eq(events.startsOn, today)),
    whole ? [] : listServedBy(place, and(eq(events.unitId, scopeId), between(events.startsOn, ...days))),
  ]);
  return [...kept, ...ofToday, ...ofOwn];
}

/** The same of some events, read themselves. */
async function listServedBy({ scopeId, whole, now }: Place, which: SQL | undefined) {
  const held = and(
    which,
    inArray(events.status, ["published", "submitted", "returned", "approved"]),
    lte(events.startsAt, now),
    isNotNull(events.streetId),
    whole ? undefined : like(events.unitPath, `%/${scopeId}/%`),
  );
  const anyFigure = database()
    .select({ one: sql`1` })
    .from(attendance)
    .where(and(eq(attendance.eventId, events.id), hasFigure()));
  const [reported, meant] = await Promise.all([
    database()
      .selectDistinct({ streetId: events.streetId, groupId: attendance.groupId })
      .from(events)
      .innerJoin(attendance, eq(attendance.eventId, events.id))
      .where(and(held, hasFigure())),
    database()
      .selectDistinct({ streetId: events.streetId, groupId: eventAudiences.groupId })
      .from(events)
      .innerJoin(eventAudiences, eq(eventAudiences.eventId, events.id))
      .where(and(held, not(sql`exists ${anyFigure}`))),
  ]);
  return [...reported, ...meant];
}
