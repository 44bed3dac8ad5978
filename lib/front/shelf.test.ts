import fc from "fast-check";
import { expect, test } from "vitest";
import { Shelf } from "./shelf";

const of = (bytes: number) => ({ bytes });

test("what was not asked for the longest goes first", () => {
  const shelf = new Shelf<{ bytes: number }>(80);
  for (const key of ["a", "b", "c", "d", "e", "f", "g", "h"]) shelf.set(key, of(10));
  shelf.get("a");
  shelf.set("i", of(10));
  expect([shelf.get("b"), shelf.get("a"), shelf.bytes]).toEqual([undefined, of(10), 80]);
});

test("what would take most of the room is not kept, and what grows pushes others out", () => {
  const shelf = new Shelf<{ bytes: number }>(80);
  shelf.set("large", of(11));
  expect(shelf.size).toBe(0);
  const values = Array.from({ length: 8 }, () => of(10));
  for (const [at, value] of values.entries()) shelf.set(String(at), value);
  shelf.grow("7", values[7] as { bytes: number }, 5);
  expect([shelf.get("0"), shelf.get("7")?.bytes, shelf.bytes]).toEqual([undefined, 15, 75]);
});

test("never holds more than its room, and knows how much it holds", () => {
  const step = fc.record({
    key: fc.constantFrom(..."abcdefgh"),
    bytes: fc.nat(40),
    act: fc.constantFrom("set", "get", "grow", "delete"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const shelf = new Shelf<{ bytes: number }>(100);
      for (const { key, bytes, act } of steps) {
        const held = shelf.get(key);
        if (act === "set") shelf.set(key, of(bytes));
        if (act === "grow" && held) shelf.grow(key, held, bytes);
        if (act === "delete") shelf.delete(key);
        const sum = [..."abcdefgh"].reduce((all, each) => all + (shelf.get(each)?.bytes ?? 0), 0);
        expect(shelf.bytes).toBe(sum);
        expect(sum).toBeLessThanOrEqual(100);
      }
    }),
  );
});
