/** A part's weight: its population, or last year's figure; null where nobody knows it, and then its part is not guessed. */
export type Weight = number | null;

/**
 * Splits a whole into whole numbers by weight: each part gets the whole of its exact share, and what is left over goes one by one to
 * those with the largest remainders, the earlier first. The parts add up to the whole exactly, unless no part has a weight.
 */
export function splitByWeight(whole: number, weights: readonly Weight[]): (number | null)[] {
  const total = weights.reduce((sum: bigint, weight) => sum + BigInt(weight ?? 0), 0n);
  if (total === 0n) return weights.map(() => null);
  // In whole numbers of any size: a share in floating point could lose one of a large whole.
  const shares = weights.map((weight, place) => {
    const exact = BigInt(whole) * BigInt(weight ?? 0);
    return { place, figure: Number(exact / total), remainder: exact % total };
  });
  const over = whole - shares.reduce((sum, { figure }) => sum + figure, 0);
  const next = shares.toSorted((one, other) => compare(other.remainder, one.remainder) || one.place - other.place);
  const larger = new Set(next.slice(0, over).map(({ place }) => place));
  return shares.map(({ place, figure }) => (weights[place] === null ? null : figure + (larger.has(place) ? 1 : 0)));
}

/** Splits a whole into parts as equal as whole numbers allow. */
export function splitEqually(whole: number, parts: number): (number | null)[] {
  return splitByWeight(
    whole,
    Array.from({ length: parts }, () => 1),
  );
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
