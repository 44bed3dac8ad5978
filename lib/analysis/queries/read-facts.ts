import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import type { KeptDimension } from "../dimensions";
import type { Amount } from "../rules";
import { type Only, readKept } from "./read-kept";
import { readLive } from "./read-live";

/** A figure with what it is kept apart by: the month ("2026-03") and a key of each dimension asked for, in that order. */
export type Fact = Amount & { month: string; keys: string[] };

export type Question = {
  /** At most two. */
  by: KeptDimension[];
  /** Nothing but these keys of a dimension asked for. */
  only?: Only[];
  /** Each month apart; else a list's figures may stand under any of its months. */
  monthly?: boolean;
};

/**
 * Answers questions about the events of some lists added up, at most by the dimensions named beforehand. The approved events, which
 * are many, come from the kept sums; those that are still open, and the own events of a unit that is not the topmost one, are read
 * themselves, once for all questions.
 */
export function factsOf(place: Place, lists: FigureQuery[], dimensions: KeptDimension[]) {
  const live = liveLists(place, lists);
  const readOnce = (by: KeptDimension[]) => Promise.all(live.map((list) => readLive(place, list, by)));
  const whole = dimensions.filter((dimension) => dimension !== "group");
  let byEvent: Promise<Fact[][]> | undefined;
  let byGroup: Promise<Fact[][]> | undefined;
  return async ({ by, only = [], monthly = false }: Question): Promise<Fact[]> => {
    // Under several groups an event would count several times: what is asked without groups is read without them.
    const grouped = by.includes("group");
    if (grouped) byGroup ??= readOnce(dimensions);
    else byEvent ??= readOnce(whole);
    const [kept, read] = await Promise.all([
      Promise.all(lists.filter(hasApproved).map((list) => readKept(place, { by, only, monthly }, list))),
      grouped ? byGroup : byEvent,
    ]);
    const asked = narrowedTo(read?.flat() ?? [], grouped ? dimensions : whole, { by, only });
    return [...kept.flat(), ...asked];
  };
}

const hasApproved = ({ part }: FigureQuery) => part === undefined || part === "approved";

/** What the kept sums do not hold: what is open, and own events below the topmost unit. Nothing is planned in years gone by. */
function liveLists(place: Place, lists: FigureQuery[]): FigureQuery[] {
  // A day's grace, for the calendars that are behind ours.
  const thisYear = new Date(place.now.getTime() - 86_400_000).getUTCFullYear();
  return lists.flatMap((list): FigureQuery[] => [
    ...(hasApproved(list) && !place.whole ? [{ ...list, part: "approved" as const, below: place.scopeId }] : []),
    ...openParts(list)
      .filter((part) => part !== "planned" || list.year >= thisYear)
      .map((part) => ({ ...list, part })),
  ]);
}

function openParts({ part }: FigureQuery) {
  if (part === "approved") return [];
  return part ? [part] : (["waiting", "unreported", "planned"] as const);
}

function narrowedTo(facts: Fact[], dimensions: KeptDimension[], { by, only = [] }: Question): Fact[] {
  const places = by.map((dimension) => dimensions.indexOf(dimension));
  return facts
    .map((fact) => ({ ...fact, keys: places.map((place) => fact.keys[place] ?? "") }))
    .filter(({ keys }) =>
      only.every(({ dimension, keys: wanted }) => wanted.includes(keys[by.indexOf(dimension)] ?? "")),
    );
}
