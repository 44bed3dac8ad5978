import fc from "fast-check";
import { expect, test } from "vitest";
import { Names, NumberedSums } from "./numbered-sums";

const word = fc.constantFrom("", "a", "b", "ab", "2026-01", "2026-01-05", "青", "青少年");
const addition = fc.tuple(word, word, word, word, fc.nat(1_000_000), fc.nat(1_000_000));

test("sums by numbers are the sums by words, in the order of the words", () => {
  fc.assert(
    fc.property(fc.array(addition, { maxLength: 2_000 }), (additions) => {
      const names = new Names();
      const numbered = new NumberedSums();
      const plain = new Map<string, { place: string[]; events: number; claimed: number; approved: number }>();
      for (const [one, two, three, four, claimed, approved] of additions) {
        numbered.add(names.of(one), names.of(two), names.of(three), names.of(four), { claimed, approved });
        const place = [one, two, three, four];
        const cell = plain.get(place.join("|")) ?? { place, events: 0, claimed: 0, approved: 0 };
        plain.set(place.join("|"), cell);
        cell.events += 1;
        cell.claimed += claimed;
        cell.approved += approved;
      }
      const text = (number: number) => names.text(number);
      const found = [...numbered.inOrder([text, text, text, text])].map((cell) => ({
        ...cell,
        place: cell.place.map(text),
      }));
      const inOrder = [...plain.values()].sort(({ place: one }, { place: other }) => {
        const differs = one.findIndex((part, at) => part !== other[at]);
        return (one[differs] ?? "") < (other[differs] ?? "") ? -1 : 1;
      });
      expect(found).toEqual(inOrder);
      expect(numbered.size).toBe(plain.size);
    }),
    { numRuns: 60 },
  );
});
