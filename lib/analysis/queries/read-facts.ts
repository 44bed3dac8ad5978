import type { Part } from "@/lib/events/status";
import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import type { KeptDimension, KeptPart } from "../dimensions";
import { type Amount, addAmount } from "../rules";
import { type Only, readKept } from "./read-kept";
import { type LiveRead, readLive } from "./read-live";

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
 * Answers questions about the events of some lists added up, at most by the dimensions named beforehand. The approved and the published
 * events, which are many, come from the kept sums; what else is open, and the own events of a unit that is not the topmost one, are
 * read themselves, once for all questions. What is planned is what is published without what has begun.
 */
export function factsOf(place: Place, lists: FigureQuery[], dimensions: KeptDimension[]) {
  const kept = lists.flatMap((list) => keptParts(place, list).map((part) => ({ list, part })));
  const live = lists.flatMap((list) => liveReads(place, list));
  const readOnce = (by: KeptDimension[]) =>
    Promise.all(live.map(async (read) => (await readLive(place, read, by)).map((fact) => times(fact, read.factor))));
  const whole = dimensions.filter((dimension) => dimension !== "group");
  let byEvent: Promise<Fact[][]> | undefined;
  let byGroup: Promise<Fact[][]> | undefined;
  return async ({ by, only = [], monthly = false }: Question): Promise<Fact[]> => {
    // Under several groups an event would count several times: what is asked without groups is read without them.
    const grouped = by.includes("group");
    if (grouped) byGroup ??= readOnce(dimensions);
    else byEvent ??= readOnce(whole);
    const [added, read] = await Promise.all([
      Promise.all(kept.map(({ list, part }) => readKept(place, { by, only, monthly }, { ...list, part }))),
      grouped ? byGroup : byEvent,
    ]);
    const asked = narrowedTo(read?.flat() ?? [], grouped ? dimensions : whole, { by, only });
    const facts = [...added.flat(), ...asked];
    return live.some(({ factor }) => factor < 0) ? netted(facts, monthly) : facts;
  };
}

const has = (list: FigureQuery, part: Part) => list.part === undefined || list.part === part;

/** Nothing is planned in years gone by. A day's grace, for the calendars that are behind ours. */
function hasPlanned(place: Place, list: FigureQuery): boolean {
  return has(list, "planned") && list.year >= new Date(place.now.getTime() - 86_400_000).getUTCFullYear();
}

function keptParts(place: Place, list: FigureQuery): KeptPart[] {
  return [
    ...(has(list, "approved") ? ["approved" as const] : []),
    ...(hasPlanned(place, list) ? ["published" as const] : []),
  ];
}

/** What the kept sums do not hold, or hold too much of. */
function liveReads(place: Place, list: FigureQuery): LiveRead[] {
  const own = (part: Part): LiveRead[] =>
    place.whole ? [] : [{ list: { ...list, part, below: place.scopeId }, factor: 1 }];
  const open = (["waiting", "unreported"] as const).filter((part) => has(list, part));
  return [
    ...(has(list, "approved") ? own("approved") : []),
    ...open.map((part): LiveRead => ({ list: { ...list, part }, factor: 1 })),
    ...(hasPlanned(place, list) ? own("planned") : []),
    ...(hasPlanned(place, list) ? [{ list: { ...list, part: "unreported" as const }, factor: -1 as const }] : []),
  ];
}

function times(fact: Fact, factor: 1 | -1): Fact {
  return factor === 1 ? fact : { ...fact, events: -fact.events, claimed: -fact.claimed, approved: -fact.approved };
}

/** The same with what was taken away: one fact for each that is asked apart, and none of nothing. */
function netted(facts: Fact[], monthly: boolean): Fact[] {
  const net = new Map<string, Fact>();
  for (const fact of facts) {
    const name = [monthly ? fact.month : fact.month.slice(0, 4), ...fact.keys].join("\n");
    const known = net.get(name);
    if (known) addAmount(known, fact);
    else net.set(name, { ...fact });
  }
  return [...net.values()].filter((fact) => fact.events !== 0);
}

function narrowedTo(facts: Fact[], dimensions: KeptDimension[], { by, only = [] }: Question): Fact[] {
  const places = by.map((dimension) => dimensions.indexOf(dimension));
  return facts
    .map((fact) => ({ ...fact, keys: places.map((place) => fact.keys[place] ?? "") }))
    .filter(({ keys }) =>
      only.every(({ dimension, keys: wanted }) => wanted.includes(keys[by.indexOf(dimension)] ?? "")),
    );
}
