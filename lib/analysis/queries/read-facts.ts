import type { Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import type { KeptDimension } from "../dimensions";
import type { Amount } from "../rules";
import { type Only, readKept } from "./read-kept";
import { readLive } from "./read-live";

/** A figure with what it is kept apart by: the month ("2026-03") and a key of each dimension asked for, in that order. */
export type Fact = Amount & { month: string; keys: string[] };

export type Question = {
  place: Place;
  /** Each stretch of months to read, as the list of its events asks for it. */
  lists: FigureQuery[];
  /** At most two. */
  by: KeptDimension[];
  /** Nothing but these keys of a dimension asked for. */
  only?: Only[];
};

/**
 * The events of an analysis added up. The approved ones, which are many, come from the kept sums; those that are still open, and
 * the own events of a unit that is not the topmost one, are read themselves, each judged by its own start.
 */
export async function readFacts(question: Question): Promise<Fact[]> {
  const found = await Promise.all(question.lists.map((list) => Promise.all(sourcesOf(question, list))));
  return found.flat(2);
}

function sourcesOf(question: Question, list: FigureQuery): Promise<Fact[]>[] {
  const { place } = question;
  const approved = list.part === undefined || list.part === "approved";
  const open = list.part === undefined || list.part !== "approved";
  return [
    ...(approved ? [readKept(question, list)] : []),
    ...(approved && !place.whole ? [readLive(question, { ...list, part: "approved", below: place.scopeId })] : []),
    ...(open ? openParts(list).map((part) => readLive(question, { ...list, part })) : []),
  ];
}

function openParts({ part }: FigureQuery) {
  return part ? [part] : (["waiting", "unreported", "planned"] as const);
}
