import { type SQL, sql } from "drizzle-orm";
import { dialect } from "@/db/location";
import { events } from "@/db/schema";
import { dayLength, keysPerDay, periodLevels, termOf } from "@/db/search-index";

/** Days of UTC since 1970, the second one no longer in it. */
export type DayWindow = { from: number; until: number };

/** No event lies outside (lib/lists/fields.ts keeps to the years in between). */
export const allDays: DayWindow = { from: 0, until: 84_000 };

/** Longer words are looked up by their beginning; the text itself is asked afterwards anyway. */
const mostPairs = 16;

/**
 * Events that may have the words and begin within these days, found through the index: all of those that have them and some more, so
 * that `hasWords` must stand beside it.
 */
export function inSearchWindow(words: readonly string[], window: DayWindow): SQL {
  return dialect === "sqlite" ? onSqlite(words, window) : onPostgresql(words, window);
}

/** The neighbouring pairs of a word's characters; a character alone is its own pair. */
function pairsOf(word: string): string[] {
  const characters = Array.from(word).slice(0, mostPairs + 1);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
}

function onSqlite(words: readonly string[], { from, until }: DayWindow): SQL {
  const terms = words.flatMap((word) =>
    pairsOf(word).map((pair) => `"${Buffer.from(pair).toString("hex")}"${Array.from(pair).length === 1 ? " *" : ""}`),
  );
  const found = sql`select rowid from event_words where event_words match ${[...new Set(terms)].join(" AND ")}
    and rowid >= ${whole(from * keysPerDay)} and rowid < ${whole(until * keysPerDay)}`;
  return sql`${events.id} in (select event_id from event_search where key in (${found}))`;
}

// The driver binds large numbers as fractions, which the index would take for no bound at all.
const whole = (number: number) => sql`cast(${number} as integer)`;

function onPostgresql(words: readonly string[], { from, until }: DayWindow): SQL {
  const terms = [...new Set(words.flatMap(pairsOf))].map(termOf);
  const day = (number: number) => sql`to_timestamp(${number * (dayLength / 1000)})`;
  const indexed = sql`event_terms(${events.searchText}, ${events.startsAt})`;
  return sql`(${indexed} @> ${arrayOf(terms)} and ${indexed} && ${arrayOf(periodsOf({ from, until }))}
    and ${events.startsAt} >= ${day(from)} and ${events.startsAt} < ${day(until)})`;
}

const arrayOf = (terms: readonly number[]) => sql`${`{${terms.join(",")}}`}::int8[]`;

/** What the index calls the periods that cover the days: short ones for a few days, longer ones for many. */
function periodsOf({ from, until }: DayWindow): number[] {
  const length = periodLevels.find((days) => until - from <= 32 * days) ?? periodLevels[2];
  const first = Math.floor(from / length);
  return Array.from(
    { length: Math.floor((until - 1) / length) - first + 1 },
    (_, n) => -(length * 1_000_000 + first + n),
  );
}
