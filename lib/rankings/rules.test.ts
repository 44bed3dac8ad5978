import fc from "fast-check";
import { expect, test } from "vitest";
import type { RankingGroup } from "./content";
import { changeOf, completenessOf, perTenThousand, rank, rateOf, type Standing } from "./rules";

const standing = (unitId: string, given: Partial<Standing> = {}): Standing => ({
  ...{ unitId, name: `单位${unitId}`, nameEn: null, peerGroup: "街道", target: 10, done: 0, newThisMonth: 0 },
  ...{ attendance: 0, population: null, approved: 0, complete: 0 },
  ...given,
});

const anyStanding = fc.record({
  peerGroup: fc.constantFrom("街道", "学校", "社区"),
  target: fc.option(fc.integer({ min: 1, max: 8 })),
  done: fc.integer({ min: 0, max: 8 }),
  newThisMonth: fc.integer({ min: 0, max: 3 }),
  attendance: fc.integer({ min: 0, max: 9000 }),
  population: fc.option(fc.integer({ min: 0, max: 90_000 })),
});
const anyStandings = fc
  .array(anyStanding, { maxLength: 40 })
  .map((all) => all.map((given, at) => standing(`u-${at}`, given)));

const rule = { fewest: 3 };
const placesOf = (groups: RankingGroup[], name = "街道") =>
  groups.find((group) => group.name === name)?.rows.map(({ unitId, place }) => [unitId, place]);

test("equal rates share a place and the next one is left out", () => {
  const groups = rank(
    [
      standing("third", { done: 2, target: 5 }),
      standing("tied", { done: 3, target: 6 }),
      standing("first", { done: 1, target: 2 }),
      standing("last", { done: 0 }),
    ],
    rule,
  );
  expect(placesOf(groups)).toEqual([
    ["tied", 1],
    ["first", 1],
    ["third", 3],
    ["last", 4],
  ]);
});

test("units without a target and small groups are listed, not ranked", () => {
  const members = [standing("a", { done: 9 }), standing("b", { target: null, done: 30 }), standing("c", { done: 1 })];
  expect(placesOf(rank(members, rule))).toEqual([
    ["a", 1],
    ["c", 2],
    ["b", null],
  ]);
  const [small] = rank(members, { fewest: 4 });
  expect(small?.rows.map(({ place, apart }) => [place, apart])).toEqual([
    [null, "small_group"],
    [null, "small_group"],
    [null, "small_group"],
  ]);
});

test("a change of place is told against the last ranking of the same group", () => {
  const before = rank([standing("a", { done: 3 }), standing("b", { done: 2 }), standing("c", { done: 1 })], rule);
  const now = [standing("a", { done: 3 }), standing("b", { done: 9 }), standing("d", { done: 4 }), standing("c")];
  // The newest ranking before did not rank this group: the one before it counts.
  const newest = { asOf: "2026-09-30", groups: rank([standing("x", { peerGroup: "学校" })], rule) };
  const [group] = rank(now, rule, [newest, { asOf: "2026-08-31", groups: before }]);
  expect(group?.comparedWith).toBe("2026-08-31");
  expect(group?.rows.map((row) => changeOf(row, group))).toEqual([
    { kind: "up", by: 1 },
    { kind: "new" },
    { kind: "down", by: 2 },
    { kind: "down", by: 1 },
  ]);
  const [first] = rank(now, rule);
  expect(first?.rows.map((row) => changeOf(row, first))).toEqual([null, null, null, null]);
});

test("the same ranking twice changes no place", () => {
  fc.assert(
    fc.property(anyStandings, (standings) => {
      const groups = rank(standings, rule);
      for (const group of rank(standings, rule, [{ asOf: "2026-01-31", groups }])) {
        for (const row of group.rows) {
          expect(changeOf(row, group)).toEqual(row.place === null ? null : { kind: "same" });
        }
      }
    }),
  );
});

test("the order in which units come in says nothing", () => {
  fc.assert(
    fc.property(anyStandings, fc.infiniteStream(fc.nat()), (standings, numbers) => {
      const shuffled = standings
        .map((each) => ({ each, key: numbers.next().value ?? 0 }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ each }) => each);
      expect(rank(shuffled, rule)).toEqual(rank(standings, rule));
    }),
  );
});

test("every unit stands in its group once with its own figures; a place is one more than the units that did better", () => {
  fc.assert(
    fc.property(anyStandings, fc.integer({ min: 1, max: 6 }), (standings, fewest) => {
      const groups = rank(standings, { fewest });
      const rows = groups.flatMap((group) => group.rows);
      expect(rows.map(({ unitId }) => unitId).toSorted()).toEqual(standings.map(({ unitId }) => unitId).toSorted());
      for (const name of ["done", "newThisMonth", "attendance"] as const) {
        const sum = (all: readonly { [key in typeof name]: number }[]) =>
          all.reduce((total, one) => total + one[name], 0);
        expect(sum(rows)).toBe(sum(standings));
      }
      for (const group of groups) {
        expect(group.rows.every(({ place }) => place === null)).toBe(
          group.rows.length < fewest || group.rows.every(({ target }) => target === null),
        );
        const ranked = group.rows.filter(({ place }) => place !== null);
        const better = (one: { done: number; target: number | null }, other: typeof one) =>
          one.done / (one.target ?? 1) - other.done / (other.target ?? 1) > 1e-9;
        for (const row of ranked) {
          expect(row.place).toBe(ranked.filter((other) => better(other, row)).length + 1);
        }
      }
    }),
  );
});

test("shares are never rounded up, and what is not known is not zero", () => {
  expect(rateOf({ done: 299, target: 300 })).toBe(99);
  expect(rateOf({ done: 300, target: 300 })).toBe(100);
  expect(rateOf({ done: 4, target: null })).toBeNull();
  expect(completenessOf({ approved: 0, complete: 0 })).toBeNull();
  expect(completenessOf({ approved: 3, complete: 2 })).toBe(66);
  expect(perTenThousand({ attendance: 0, population: 20_000 })).toBe(0);
  expect(perTenThousand({ attendance: 500, population: null })).toBeNull();
  expect(perTenThousand({ attendance: 500, population: 0 })).toBeNull();
  expect(perTenThousand({ attendance: 1999, population: 60_000 })).toBe(333);
});
