import { expect, test } from "vitest";
import { positionOf } from "./position";

test("places are compared as what they mean, not as words", () => {
  const places = ["0/0", "0/FFFFFFFF", "1/0", "A/1", "16/B374D848"].map((word) => positionOf(word) ?? -1n);
  expect(places).toEqual(places.toSorted((one, other) => (one < other ? -1 : 1)));
  expect(["", "1", "unknown", "1/2/3", "G/1", undefined, null].map(positionOf)).toEqual(Array(7).fill(null));
});
