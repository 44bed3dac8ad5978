import { expect, test } from "vitest";
import { idAt, newId } from "./ids";

test("ids are twenty characters, all different, and follow each other", () => {
  const ids = Array.from({ length: 50_000 }, newId);
  expect(ids.every((id) => /^[0-9a-f]{20}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

test("an id of a moment stands among those made then", () => {
  const moment = Date.UTC(2031, 4, 6);
  expect(idAt(moment, "abcdef0123456789")).toMatch(/^[0-9a-f]{11}abcdef012$/);
  expect(idAt(moment, "ffffffffffffffff") < idAt(moment + 1, "0000000000000000")).toBe(true);
});
