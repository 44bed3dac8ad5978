import { expect, test } from "vitest";
import { monthsBefore } from "./rules";

test.each([
  ["2026-05-31T10:00:00Z", 3, "2026-02-28T10:00:00Z"],
  ["2026-03-31T10:00:00Z", 1, "2026-02-28T10:00:00Z"],
  ["2028-03-31T10:00:00Z", 1, "2028-02-29T10:00:00Z"],
  ["2026-01-15T00:00:00Z", 12, "2025-01-15T00:00:00Z"],
  ["2026-01-15T00:00:00Z", 25, "2023-12-15T00:00:00Z"],
])("%s, %i months earlier, is %s", (moment, months, earlier) => {
  expect(monthsBefore(new Date(moment), months)).toEqual(new Date(earlier));
});
