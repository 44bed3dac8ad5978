import { expect, test } from "vitest";
import { daysAfter } from "@/lib/time/zone";
import { stretchesOf, yearSpan } from "./periods";

test.each([1, 5, 14, 400])("a leap year in stretches of %i days has each of its days once, in order", (days) => {
  const stretches = stretchesOf(yearSpan(2024), days);
  expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual(["2024-01-01", "2024-12-31"]);
  expect(stretches).toHaveLength(Math.ceil(366 / days));
  for (const [place, { from }] of stretches.slice(1).entries()) {
    expect(from).toBe(daysAfter(stretches[place]?.to ?? "", 1));
  }
});
