import type { SQL } from "drizzle-orm";
import { dayLength } from "@/db/search-index";
import { wordsOf } from "./has-words";
import { allDays, type DayWindow, inSearchWindow } from "./search-window";

/** So many of the list's own rows are looked through first: a common word fills its page from them. */
const rowsWalked = 60;
/** Then the index is asked about more and more days at a time: however common a word is, no more is read than a page needs. */
const windowLengths = [2, 6, 24, 96, 384];
/** A character alone is looked up among all pairs that begin with it, which takes as long for a few days as for many: so it is asked seldom. */
const widerLengths = [6, 96];

type Key = { startsAt: Date; id: string };
type Search<Found extends Key> = {
  q: string | undefined;
  descending: boolean;
  enough: number;
  /** The first rows of the list without regard to the words, and whether each has them. */
  walk: (limit: number) => Promise<(Found & { fits: boolean })[]>;
  /** The rows with the words within a window of the index, in the list's order, from a place on. */
  find: (window: SQL, after: Key, limit: number) => Promise<Found[]>;
};

/** The first rows of a list that have the words looked for, in its order by `startsAt` and `id`; at most `enough`. */
export async function findInOrder<Found extends Key>(search: Search<Found>): Promise<Found[]> {
  const { q, descending, enough } = search;
  const walked = await search.walk(rowsWalked);
  const found: Found[] = walked.filter(({ fits }) => fits).slice(0, enough);
  const last = walked.at(-1);
  if (!last || walked.length < rowsWalked) return found;
  for (const window of windowsFrom(last.startsAt, descending, q)) {
    if (found.length >= enough) break;
    found.push(...(await search.find(inSearchWindow(wordsOf(q), window), last, enough - found.length)));
  }
  return found;
}

/** The days from a moment on (or back), in windows that follow each other to the end of all days. */
export function* windowsFrom(moment: Date, descending: boolean, q: string | undefined): Generator<DayWindow> {
  const alone = wordsOf(q).every((word) => Array.from(word).length === 1);
  let edge = Math.floor(moment.getTime() / dayLength) + (descending ? 1 : 0);
  for (const length of alone ? widerLengths : windowLengths) {
    yield descending ? { from: edge - length, until: edge } : { from: edge, until: edge + length };
    edge += descending ? -length : length;
  }
  yield descending ? { from: allDays.from, until: edge } : { from: edge, until: allDays.until };
}
