import { mostUnitsAtOnce } from "@/lib/compositions/rules";
import type { RankingGroup, RankingRow } from "./content";

/** What a unit has to show, before it is ranked. */
export type Standing = Omit<RankingRow, "place" | "apart" | "placeBefore"> & { peerGroup: string };
/** Groups of fewer than `fewest` units are listed, not ranked: a place among two says nothing. */
export type RankingRule = { fewest: number };
/** An earlier ranking: the date it goes up to, and its groups. */
export type Earlier = { asOf: string; groups: readonly RankingGroup[] };

/** Fewer units than this are not ranked, unless the office says otherwise. */
export const fewestByDefault = 3;

/**
 * Ranks units within their peer groups by completion rate (counting rule 7). Equal rates share a place and the next one is left out:
 * 1, 1, 3. Units without a target, and small groups, are listed apart. `earlier` are the rankings before, the newest first.
 */
export function rank(
  standings: readonly Standing[],
  rule: RankingRule,
  earlier: readonly Earlier[] = [],
): RankingGroup[] {
  const names = [...new Set(standings.map((standing) => standing.peerGroup))];
  const sized = names.map((name) => ({ name, members: standings.filter((each) => each.peerGroup === name) }));
  const groups = sized
    .toSorted((one, other) => other.members.length - one.members.length || compareText(one.name, other.name))
    .map(({ name, members }) => rankGroup(name, members, rule, earlier));
  // Those with places first: the others are only listed.
  return [...groups.filter(isRanked), ...groups.filter((group) => !isRanked(group))];
}

function rankGroup(name: string, members: Standing[], { fewest }: RankingRule, earlier: readonly Earlier[]) {
  const before = earlier.find(({ groups }) => groups.some((group) => group.name === name && isRanked(group)));
  const placesBefore = new Map(
    groupNamed(before?.groups ?? [], name)?.rows.map(({ unitId, place }) => [unitId, place]),
  );
  const small = members.length < fewest;
  const inOrder = members.toSorted(byRate);
  const ranked = small ? [] : inOrder.filter(({ target }) => target !== null);
  const places = placesOf(ranked);
  const rows = inOrder.map(({ peerGroup: _, ...standing }): RankingRow => {
    const apart = small ? "small_group" : standing.target === null ? "no_target" : null;
    const place = places.get(standing.unitId) ?? null;
    return { ...standing, place, apart, placeBefore: placesBefore.get(standing.unitId) ?? null };
  });
  return { name, comparedWith: before?.asOf ?? null, rows };
}

/** Places of units that stand in order: who is as good as the one before has the same place. */
function placesOf(ranked: readonly Standing[]): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  for (const [at, standing] of ranked.entries()) {
    const previous = ranked[at - 1];
    if (!previous || compareRates(previous, standing) !== 0) place = at + 1;
    places.set(standing.unitId, place);
  }
  return places;
}

function isRanked({ rows }: RankingGroup): boolean {
  return rows.some(({ place }) => place !== null);
}

function groupNamed(groups: readonly RankingGroup[], name: string): RankingGroup | undefined {
  return groups.find((group) => group.name === name);
}

type Rated = Pick<Standing, "done" | "target">;

/** The better rate first; without fractions, so that equal rates are equal. Units without a target come last. */
function compareRates(one: Rated, other: Rated): number {
  if (one.target === null || other.target === null) {
    return Number(one.target === null) - Number(other.target === null);
  }
  return other.done * one.target - one.done * other.target;
}

/** Equal rates stand in the order of what was done, then of names: the order in which units came in says nothing. */
function byRate(one: Standing, other: Standing): number {
  return (
    compareRates(one, other) ||
    other.done - one.done ||
    compareText(one.name, other.name) ||
    compareText(one.unitId, other.unitId)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export type PlaceChange =
  | { kind: "up"; by: number }
  | { kind: "down"; by: number }
  | { kind: "same" }
  | { kind: "new" };

/** How a unit's place changed since the ranking before; null where it has no place, or there was none to compare with. */
export function changeOf({ place, placeBefore }: RankingRow, { comparedWith }: RankingGroup): PlaceChange | null {
  if (place === null || comparedWith === null) return null;
  if (placeBefore === null) return { kind: "new" };
  if (place === placeBefore) return { kind: "same" };
  return place < placeBefore ? { kind: "up", by: placeBefore - place } : { kind: "down", by: place - placeBefore };
}

/** The completion rate in whole percent, never rounded up: 100 % is said only when the target is met. */
export function rateOf({ done, target }: Rated): number | null {
  return target === null ? null : Math.floor((done * 100) / target);
}

/** The share of approved records whose evidence is complete, in whole percent; null where nothing is approved. */
export function completenessOf({ approved, complete }: Pick<Standing, "approved" | "complete">): number | null {
  return approved === 0 ? null : Math.floor((complete * 100) / approved);
}

/** Attendance per 10,000 residents; null where the number of residents is not known, which is not zero. */
export function perTenThousand({ attendance, population }: Pick<Standing, "attendance" | "population">): number | null {
  return population === null || population === 0 ? null : Math.floor((attendance * 10_000) / population);
}

/** Has a ranking so many units that its notice is composed in the background, and its page shows the first of them? */
export function isLong({ groups }: { groups: readonly { rows: readonly unknown[] }[] }): boolean {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0) > mostUnitsAtOnce;
}
