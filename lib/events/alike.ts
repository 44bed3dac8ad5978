import { endingWords } from "./title-words";

/** From which share of common pairs of characters on two texts are alike. */
export const alikeFrom = { title: 0.6, place: 0.5 } as const;

/** Titles that differ only in spelling, order, a word or the general word they end in: most likely the same event, registered twice. */
export function isAlikeTitle(one: string, other: string): boolean {
  return titlesAlike()(one, other);
}

/** The same for many titles, each looked into once. */
export function titlesAlike(): (one: string, other: string) => boolean {
  const known = new Map<string, Looked[]>();
  const look = (title: string) => {
    const seen = known.get(title) ?? [plain(title), withoutEnding(plain(title))].map(lookInto);
    known.set(title, seen);
    return seen;
  };
  return (one, other) => {
    const [a, b] = [look(one), look(other)];
    return a.some((text, place) => areAlike(text, b[place] ?? text, alikeFrom.title));
  };
}

/** Places in two people's words that are most likely the same: one is part of the other, or they share half their words. */
export function isAlikePlace(one: string, other: string): boolean {
  return areAlike(lookInto(plain(one)), lookInto(plain(other)), alikeFrom.place);
}

type Looked = { text: string; pairs: Set<string> };

function lookInto(text: string): Looked {
  return { text, pairs: pairsOf(text) };
}

function areAlike(one: Looked, other: Looked, from: number): boolean {
  const [a, b] = [one.text, other.text];
  if (a === "" || b === "") return false;
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) >= 3 || a === b;
  return similarity(one.pairs, other.pairs) >= from;
}

/** One spelling of width and case, without spaces and punctuation. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A title that is nothing but a general word keeps it. */
function withoutEnding(title: string): string {
  const ending = endingWords.find((word) => title.endsWith(word) && title.length > word.length + 1);
  return ending ? title.slice(0, -ending.length) : title;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, place) => text.slice(place, place + 2)));
}

/** Dice's coefficient: twice what both have over what each has. */
function similarity(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
