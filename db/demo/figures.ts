import type { GroupKey, KindKey } from "./content/catalogue";
import type { Random } from "./random";

const sizes: Record<KindKey, readonly [least: number, most: number]> = {
  lecture: [32, 96],
  exhibition: [110, 420],
  contest: [36, 150],
  advice: [50, 190],
  training: [22, 60],
  trip: [28, 56],
  scientist: [180, 420],
  publicity: [80, 320],
  openday: [60, 260],
  camp: [22, 44],
  show: [90, 320],
  other: [24, 70],
};

/** How many come to an event of this kind, as many as its place takes. */
export function turnout(kind: KindKey, holds: number, random: Random): number {
  const [least, most] = sizes[kind];
  // Twice, so that middling events are the most common.
  const size = Math.round((random.whole(least, most) + random.whole(least, most)) / 2);
  const passing = kind === "exhibition" || kind === "publicity" || kind === "advice" || kind === "openday";
  return passing ? size : Math.min(size, holds);
}

/** A turnout divided over the groups, the first of them the largest. */
export function byGroup(total: number, groups: readonly GroupKey[], random: Random): [GroupKey, number][] {
  let left = total;
  return groups.map((group, place) => {
    const last = place === groups.length - 1;
    const share = last ? left : Math.round(left * (0.5 + random.fraction() * 0.25));
    left -= share;
    return [group, share];
  });
}

/** What the coordinator takes off a claimed figure: a few people, never all. */
export function corrected(claimed: number, random: Random): number {
  if (claimed < 5) return claimed;
  return claimed - random.whole(1, Math.max(2, Math.round(claimed * 0.08)));
}

/** The places announced for an event: the expected turnout rounded up to tens. */
export function placesFor(expected: number, holds: number): number {
  return Math.min(holds, Math.max(20, Math.ceil((expected * 1.15) / 10) * 10));
}
