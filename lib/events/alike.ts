/** Titles that differ only in spelling, order or a word: most likely the same event, registered twice. */
export function isAlikeTitle(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === "" || b === "") return false;
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) >= 3 || a === b;
  return similarity(pairsOf(a), pairsOf(b)) >= 0.6;
}

function plain(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, place) => text.slice(place, place + 2)));
}

/** Dice's coefficient: twice what both have over what each has. */
function similarity(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
