import { isLikelySame, type Placed } from "@/lib/events/likely-same";

/** From where on a record is worth a question; the reader is told these figures with each rule. */
export const thresholds = {
  /** More than so many times the size of the event or venue. */
  sizeFactor: 1.5,
  /** The last totals of a unit, so many of them and at least so many, all multiples of this. */
  roundUnit: 10,
  roundOf: 5,
  roundAtLeast: 3,
  /** A total like last time's is remarkable from so many people on. */
  sameFrom: 20,
  /** More than so many times the median of so many totals at least. */
  usualFactor: 3,
  usualAtLeast: 5,
  /** How far back a unit's totals are looked at, and how many of its events, the last ones. */
  days: 365,
  lastOf: 12,
  /** An estimate is large from so many people on. */
  estimateFrom: 200,
} as const;

export type Compared = { id: string; title: string };
/** An event of the unit with the total of its record. */
export type Reported = Compared & {
  startsAt: Date;
  campaignId: string | null;
  kindId: string | null;
  total: number;
};
/** An event that stands near in time and place. */
export type Nearby = Placed;
/** A record as it is judged. The size is that of the event, else of its venue; null where none is known. */
export type Judged = Omit<Reported, "total"> &
  Nearby & {
    total: number | null;
    size: number | null;
    estimated: boolean;
    evidenceMissing: boolean;
  };

/** What a reviewer should look at before approving, with the figures it compares. Nothing here decides anything. */
export type Flag =
  | { kind: "above_size"; total: number; size: number }
  | { kind: "round_again"; count: number; compared: Compared[] }
  | { kind: "same_as_last"; total: number; compared: Compared[] }
  | { kind: "above_usual"; total: number; usual: number; count: number }
  | { kind: "duplicate"; compared: Compared[] }
  | { kind: "large_estimate"; total: number }
  | { kind: "evidence_missing" };

/** The things about a record that are out of the ordinary, by the rules above. */
export function flagsOf(judged: Judged, ofUnit: readonly Reported[], nearby: readonly Nearby[]): Flag[] {
  const earlier = earlierOf(judged, ofUnit);
  const flags = [
    aboveSize(judged),
    roundAgain(judged, earlier),
    sameAsLast(judged, earlier),
    aboveUsual(judged, earlier),
    duplicate(judged, nearby),
    largeEstimate(judged),
    judged.evidenceMissing ? { kind: "evidence_missing" as const } : null,
  ];
  return flags.filter((flag) => flag !== null);
}

/** Why a record with these flags is not approved together with others; null when nothing stands against it. */
export function objectionOf(flags: readonly Pick<Flag, "kind">[]): "flagged" | "evidence_missing" | null {
  if (flags.length === 0) return null;
  return flags.every(({ kind }) => kind === "evidence_missing") ? "evidence_missing" : "flagged";
}

/** What the unit reported of events before this one, the last first, as far back and as many as are looked at. */
function earlierOf(judged: Judged, ofUnit: readonly Reported[]): Reported[] {
  const since = judged.startsAt.getTime() - thresholds.days * 86_400_000;
  return ofUnit
    .filter((event) => event.id !== judged.id && isBefore(event, judged) && event.startsAt.getTime() >= since)
    .toSorted((one, other) => (isBefore(one, other) ? 1 : -1))
    .slice(0, thresholds.lastOf);
}

function isBefore(one: { startsAt: Date; id: string }, other: { startsAt: Date; id: string }): boolean {
  const apart = one.startsAt.getTime() - other.startsAt.getTime();
  return apart < 0 || (apart === 0 && one.id < other.id);
}

function aboveSize({ total, size }: Judged): Flag | null {
  if (total === null || size === null || total <= size * thresholds.sizeFactor) return null;
  return { kind: "above_size", total, size };
}

function roundAgain({ total }: Judged, earlier: Reported[]): Flag | null {
  const compared = earlier.slice(0, thresholds.roundOf - 1);
  const totals = [total ?? 0, ...compared.map((event) => event.total)];
  const allRound = totals.every((one) => one > 0 && one % thresholds.roundUnit === 0);
  if (!allRound || totals.length < thresholds.roundAtLeast) return null;
  return { kind: "round_again", count: totals.length, compared: compared.map(named) };
}

function sameAsLast({ total, campaignId, kindId }: Judged, earlier: Reported[]): Flag | null {
  const last = earlier.find((event) => event.campaignId === campaignId && event.kindId === kindId);
  if (!last || total === null || total < thresholds.sameFrom || last.total !== total) return null;
  return { kind: "same_as_last", total, compared: [named(last)] };
}

function aboveUsual({ total }: Judged, earlier: Reported[]): Flag | null {
  if (total === null || earlier.length < thresholds.usualAtLeast) return null;
  const usual = medianOf(earlier.map((event) => event.total));
  if (usual === 0 || total <= usual * thresholds.usualFactor) return null;
  return { kind: "above_usual", total, usual, count: earlier.length };
}

/** The figure in the middle; of two the mean, rounded down to a whole one. */
function medianOf(totals: number[]): number {
  const sorted = totals.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return Math.floor(((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2);
}

function duplicate(judged: Judged, nearby: readonly Nearby[]): Flag | null {
  const compared = nearby.filter((event) => isLikelySame(event, judged));
  return compared.length > 0 ? { kind: "duplicate", compared: compared.map(named) } : null;
}

function largeEstimate({ total, estimated }: Judged): Flag | null {
  return estimated && total !== null && total >= thresholds.estimateFrom ? { kind: "large_estimate", total } : null;
}

function named({ id, title }: Compared): Compared {
  return { id, title };
}
