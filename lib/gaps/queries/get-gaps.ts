import { and, asc, eq, isNotNull, isNull, like } from "drizzle-orm";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import { parts } from "@/lib/events/status";
import type { Place } from "@/lib/figures/conditions";
import { listNamed, type Named } from "@/lib/overview/queries/get-names";
import { listGaps, listServed, listStreets } from "@/lib/overview/queries/list-gaps";
import { localDate } from "@/lib/time/zone";
import { monthName } from "@/lib/totals/periods";
import { getMonths } from "@/lib/totals/queries";
import { missingEvidenceQuery, unreportedQuery } from "../rules";
import { listConcerns } from "./list-concerns";
import { listLate } from "./list-late";

export type Gaps = Awaited<ReturnType<typeof getGaps>>;
/** A street where something is missing, with the units that answer for it. */
export type StreetGap = { street: Named; units: Named[] };

/** What is missing in a unit and below it, in the current year: each gap with the units one would remind. */
export async function getGaps(place: Place) {
  const { now } = place;
  const [concerns, unreported, evidence, pairs, groupGaps, streets, groups, responsible, months] = await Promise.all([
    listConcerns(place),
    listLate(place, unreportedQuery(now)),
    listLate(place, missingEvidenceQuery(now)),
    listServed(place),
    listGaps(place),
    listStreets(place),
    listNamed("group"),
    listResponsible(place),
    listEmptyMonths(place),
  ]);
  const gapIn = (street: Named): StreetGap => ({ street, units: responsible.get(street.id) ?? [] });
  return {
    behind: concerns
      .flatMap((unit) =>
        unit.concerns.flatMap((concern) => (concern.kind === "behind" ? [{ ...unit, missing: concern.missing }] : [])),
      )
      .toSorted((one, other) => other.missing - one.missing),
    silent: concerns.filter((unit) => unit.concerns.some((concern) => concern.kind === "silent")),
    unreported,
    evidence,
    groups: groupGaps.map(({ group, streets: lacking }) => ({ group, streets: lacking.map(gapIn) })),
    streets: streets.filter((street) => !pairs.some((pair) => pair.streetId === street.id)).map(gapIn),
    unserved: groups.filter((group) => !pairs.some((pair) => pair.groupId === group.id)),
    months,
    below: concerns.filter((unit) => !unit.retired),
  };
}

/** The subdistricts that answer for each street, as far as they are within the scope. */
async function listResponsible({ scopeId }: Place): Promise<Map<string, Named[]>> {
  const found = await database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, streetId: units.streetId })
    .from(units)
    .where(
      and(
        like(units.path, `%/${scopeId}/%`),
        eq(units.kind, "subdistrict"),
        isNotNull(units.streetId),
        isNull(units.retiredAt),
      ),
    )
    .orderBy(asc(units.name), asc(units.id));
  const byStreet = new Map<string, Named[]>();
  for (const { streetId, ...unit } of found) {
    if (streetId) byStreet.set(streetId, [...(byStreet.get(streetId) ?? []), unit]);
  }
  return byStreet;
}

/** The months of this year until the next one that have nothing held and nothing planned: "2026-03". */
async function listEmptyMonths(place: Place): Promise<string[]> {
  const today = localDate(place.now);
  const year = Number(today.slice(0, 4));
  const figures = await getMonths(place, year);
  const last = Math.min(12, Number(today.slice(5, 7)) + 1);
  return figures.slice(0, last).flatMap((month, index) => {
    const any = parts.some((part) => month[part].events > 0);
    return any ? [] : [monthName(year, index + 1)];
  });
}
