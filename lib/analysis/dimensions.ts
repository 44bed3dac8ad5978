/** What events are kept apart by, in the order in which a pair of two names them (`cross_sums.pair`). */
export const keptDimensions = ["unit", "street", "group", "kind", "campaign", "venue", "format"] as const;
export type KeptDimension = (typeof keptDimensions)[number];

/** All that can stand in the rows or columns of an analysis. */
export const dimensions = ["month", "quarter", ...keptDimensions] as const;
export type Dimension = (typeof dimensions)[number];
export type TimeDimension = Exclude<Dimension, KeptDimension>;

/** Every two of them, the earlier first. */
export const keptPairs: readonly (readonly [KeptDimension, KeptDimension])[] = keptDimensions.flatMap((first, place) =>
  keptDimensions.slice(place + 1).map((second) => [first, second] as const),
);

/** Months and quarters follow each other; everything else stands side by side. */
export function isTime(dimension: Dimension): dimension is TimeDimension {
  return dimension === "month" || dimension === "quarter";
}

/** The statuses of which sums of two dimensions are kept: those with many events. What was returned is little, and read itself. */
export const keptStatuses = ["approved", "submitted", "published"] as const;
export type KeptStatus = (typeof keptStatuses)[number];

/** How the sums of two dimensions are named. */
export function pairName([first, second]: readonly [KeptDimension, KeptDimension], status: KeptStatus): string {
  return status === "approved" ? `${first}.${second}` : `${status}:${first}.${second}`;
}

/** The two in the order in which they are kept. */
export function inKeptOrder(one: KeptDimension, other: KeptDimension): readonly [KeptDimension, KeptDimension] {
  return keptDimensions.indexOf(one) < keptDimensions.indexOf(other) ? [one, other] : [other, one];
}
