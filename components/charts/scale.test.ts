import { expect, test } from "vitest";
import { niceCeiling, percent } from "./scale";

test.each([
  [0, 4],
  [3, 4],
  [7, 8],
  [11, 20],
  [87, 100],
  [301, 400],
  [20_873, 30_000],
])("an axis for %d ends at %d", (value, end) => {
  expect(niceCeiling(value)).toBe(end);
});

test("shares stay within the drawing", () => {
  expect(percent(1, 3)).toBe("33.33%");
  expect(percent(5, 4)).toBe("100%");
  expect(percent(-1, 4)).toBe("0%");
  expect(percent(1, 0)).toBe("0%");
});
