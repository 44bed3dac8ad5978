import { endingWords } from "./title-words";

/** From which share of common pairs of characters on two texts are alike. */
export const alikeFrom = { title: 0.6, place: 0.5 } as const;

/** Titles that differ only in spelling, order, a word or the general word they end in: most likely the same event, registered twice. */
export function isAlikeTitle(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return isAlike(a, b, alikeFrom.title) || isAlike(withoutEnding(a), withoutEnding(b), alikeFrom.title);
}

/** Places in two people's words that are most likely the same: one is part of the other, or they share half their words. */
export function isAlikePlace(one: string, other: string): boolean {
  return isAlike(plain(one), plain(other), alikeFrom.place);
}

function isAlike(a: string, b: string, from: number): boolean {
  if (a === "" || b === "") return false;
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) >= 3 || a === b;
  return similarity(pairsOf(a), pairsOf(b)) >= from;
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
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
