/** The lines in which a text differs from another: from where, and up to where in each. */
type Stretch = { from: number; to: number; otherTo: number };

/**
 * Three-way merge of two texts of several lines: where each changed another stretch of the base, both changes are in the result. Null
 * where the stretches touch, since then nobody but a person can say what is meant.
 */
export function mergeLines(base: string, mine: string, theirs: string): string | null {
  const lines = base.split("\n");
  const sides = [mine, theirs].map((text) => {
    const others = text.split("\n");
    const stretch = stretchOf(lines, others);
    return { ...stretch, changed: others.slice(stretch.from, stretch.otherTo) };
  });
  const [one, two] = sides.sort((a, b) => a.from - b.from || a.to - b.to);
  // A line between them, so that a line put in at the same place is never sorted by chance.
  if (!one || !two || one.to >= two.from) return null;
  const between = lines.slice(one.to, two.from);
  return [...lines.slice(0, one.from), ...one.changed, ...between, ...two.changed, ...lines.slice(two.to)].join("\n");
}

/** The part of a text in which it differs from another, with one line around it; "…" stands for what is left out. */
export function differingPart(text: string, other: string): string {
  const lines = text.split("\n");
  const { from, to } = stretchOf(lines, other.split("\n"));
  const start = Math.max(0, from - 1);
  const end = Math.min(lines.length, to + 1);
  return [...(start > 0 ? ["…"] : []), ...lines.slice(start, end), ...(end < lines.length ? ["…"] : [])].join("\n");
}

function stretchOf(lines: string[], others: string[]): Stretch {
  const shorter = Math.min(lines.length, others.length);
  let from = 0;
  while (from < shorter && lines[from] === others[from]) from++;
  let same = 0;
  while (same < shorter - from && lines[lines.length - 1 - same] === others[others.length - 1 - same]) same++;
  return { from, to: lines.length - same, otherTo: others.length - same };
}
