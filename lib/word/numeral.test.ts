import { expect, test } from "vitest";
import { numeral } from "./numeral";

test.each([
  [1, "一"],
  [9, "九"],
  [10, "十"],
  [11, "十一"],
  [19, "十九"],
  [20, "二十"],
  [21, "二十一"],
  [30, "三十"],
  [99, "九十九"],
] as const)("%i is written %s", (value, words) => {
  expect(numeral(value)).toBe(words);
});

test("each number has words of its own, however long the list", () => {
  const all = Array.from({ length: 120 }, (_, place) => numeral(place + 1));
  expect(new Set(all).size).toBe(120);
  expect(all.slice(98, 101)).toEqual(["九十九", "100", "101"]);
});
