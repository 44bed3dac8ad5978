import { mergeLines } from "./lines";
import { isRows, type Row, rowIdentity, rowKey, sameValue, type Value, type Values } from "./values";

/** What comes of two people's changes: the values, what was taken over from the other one, and what only a person can decide. */
export type Merged = { values: Values; taken: string[]; asked: string[] };

/**
 * Three-way merge of a form. What one of the two changed stands; what both changed in the same way too; lists and texts of several lines
 * take both changes where they do not touch. All else is asked, and holds what was typed until it is answered.
 */
export function mergeValues(base: Values, mine: Values, theirs: Values): Merged {
  const merged: Merged = { values: {}, taken: [], asked: [] };
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const present = mine[name] ?? theirs[name] ?? base[name] ?? "";
    const empty: Value = Array.isArray(present) ? [] : "";
    const was = base[name] ?? empty;
    const my = mine[name] ?? empty;
    const their = theirs[name] ?? empty;
    const both = mergeValue(was, my, their);
    merged.values[name] = both ?? my;
    if (both === null) merged.asked.push(name);
    else if (!sameValue(both, my)) merged.taken.push(name);
  }
  return merged;
}

/** One field of two people: what both want, or null where they want different things. */
function mergeValue(base: Value, mine: Value, theirs: Value): Value | null {
  if (sameValue(mine, theirs) || sameValue(theirs, base)) return mine;
  if (sameValue(mine, base)) return theirs;
  if (typeof mine === "string" && typeof theirs === "string" && typeof base === "string")
    return mergeLines(base, mine, theirs);
  if ([base, mine, theirs].some(isRows)) return mergeRows(base as Row[], mine as Row[], theirs as Row[]);
  return mergeChoices([base].flat() as string[], [mine].flat() as string[], [theirs].flat() as string[]);
}

/** Ticks of several: each is kept, set or taken off by whoever changed it. */
function mergeChoices(base: string[], mine: string[], theirs: string[]): string[] {
  const all = [...new Set([...mine, ...theirs])];
  return all.filter((one) => mine.includes(one) === theirs.includes(one) || !base.includes(one));
}

/**
 * Rows of a list: what either added is there. Null where both changed one row, one changed what the other took away, or both added what is
 * the same thing said differently: it would count twice.
 */
function mergeRows(base: Row[], mine: Row[], theirs: Row[]): Row[] | null {
  const my = new Set(mine.map(rowKey));
  const their = new Set(theirs.map(rowKey));
  const was = new Set(base.map(rowKey));
  const changedByBoth = base
    .filter((row) => !isBlank(row))
    .some((row) => !my.has(rowKey(row)) && !their.has(rowKey(row)));
  if (changedByBoth) return null;
  const kept = mine.filter((row) => their.has(rowKey(row)) || !was.has(rowKey(row)));
  const added = theirs.filter((row) => !was.has(rowKey(row)) && !my.has(rowKey(row)));
  const known = new Set(kept.filter((row) => !was.has(rowKey(row))).map(rowIdentity));
  if (added.map(rowIdentity).some((identity) => identity !== null && known.has(identity))) return null;
  return [...kept, ...added];
}

/** A row that waits to be filled in holds at most what its choices begin with. */
function isBlank(row: Row): boolean {
  return Object.values(row).filter((text) => text.trim()).length <= 1;
}
