import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import { type KeptDimension, type KeptStatus, keptStatuses } from "../dimensions";
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
 * Answers questions about the events of some lists added up, at most by the dimensions named beforehand. What there is much of comes from
 * the kept sums; what was returned, and the own events of a unit that is not the topmost one, are read themselves, once for all questions.
 * What is planned is what is published without what has begun.
 */
export function factsOf(place: Place, lists: FigureQuery[], dimensions: KeptDimension[]) {
  const kept = lists.flatMap((list) => keptOf(place, list).map((status) => ({ list, status })));
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
      Promise.all(kept.map(({ list, status }) => readKept(place, { by, only, monthly }, list, status))),
      grouped ? byGroup : byEvent,
    ]);
    const asked = narrowedTo(read?.flat() ?? [], grouped ? dimensions : whole, { by, only });
    const facts = [...added.flat(), ...asked];
    return live.some(({ factor }) => factor < 0) ? netted(facts, monthly) : facts;
  };
}

const keptOfPart = { approved: ["approved"], waiting: ["submitted"], planned: ["published"], unreported: [] } as const;

function keptOf(place: Place, { part, year }: FigureQuery): readonly KeptStatus[] {
  if (part === undefined) return keptStatuses;
  return part === "planned" && !mayBePlanned(place, year) ? [] : keptOfPart[part];
}

/** Nothing is planned in years gone by. A day's grace, for the calendars that are behind ours. */
function mayBePlanned(place: Place, year: number): boolean {
  return year >= new Date(place.now.getTime() - 86_400_000).getUTCFullYear();
}

/** What the kept sums do not hold, or hold too much of. */
function liveReads(place: Place, list: FigureQuery): LiveRead[] {
  const { part, year } = list;
  if (part === "unreported") return [{ list, factor: 1 }];
  if (part === "planned" && !mayBePlanned(place, year)) return [];
  const own: LiveRead[] = place.whole ? [] : [{ list: { ...list, below: place.scopeId }, factor: 1 }];
  const unreported = { ...list, part: "unreported" as const };
  if (part === "planned") return [...own, { list: unreported, factor: -1, beside: "published" }];
  return part === undefined ? [...own, { list: unreported, factor: 1, beside: "returned" }] : own;
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
