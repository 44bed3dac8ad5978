import fc from "fast-check";
import { expect, test } from "vitest";
import { splitByWeight, splitEqually, type Weight } from "./split";

const sumOf = (parts: readonly (number | null)[]) => parts.reduce((sum: number, part) => sum + (part ?? 0), 0);
const whole = fc.integer({ min: 0, max: 100_000_000 });
const weight = fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: null });

test("300 events over 18 subdistricts: twelve get 17, six get 16", () => {
  const parts = splitEqually(300, 18);
  expect(sumOf(parts)).toBe(300);
  expect(parts.filter((part) => part === 17)).toHaveLength(12);
  expect(parts.filter((part) => part === 16)).toHaveLength(6);
});

test("who has no weight gets no part, and the others get the whole", () => {
  expect(splitByWeight(10, [3, null, 1])).toEqual([8, null, 2]);
  expect(splitByWeight(10, [null, 0])).toEqual([null, null]);
});

test("the parts always add up to the whole exactly, and none strays from its exact share by one", () => {
  fc.assert(
    fc.property(whole, fc.array(weight, { minLength: 1, maxLength: 60 }), (figure, weights) => {
      const parts = splitByWeight(figure, weights);
      const total = sumOf(weights);
      if (total === 0) {
        expect(parts.every((part) => part === null)).toBe(true);
        return;
      }
      expect(sumOf(parts)).toBe(figure);
      for (const [place, part] of parts.entries()) {
        const given: Weight = weights[place] ?? null;
        if (given === null) expect(part).toBeNull();
        else expect(Math.abs((part ?? Number.NaN) - (figure * given) / total)).toBeLessThan(1 + 1e-6);
      }
    }),
  );
});

test("who weighs more never gets less", () => {
  fc.assert(
    fc.property(
      whole,
      fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 2, maxLength: 30 }),
      (figure, all) => {
        const parts = splitByWeight(figure, all);
        const byWeight = all.map((weighs, place) => ({ weighs, part: parts[place] ?? 0 }));
        byWeight.sort((one, other) => one.weighs - other.weighs || one.part - other.part);
        const sorted = byWeight.map(({ part }) => part);
        expect(sorted).toEqual([...sorted].sort((one, other) => one - other));
      },
    ),
  );
});
