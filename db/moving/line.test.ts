import fc from "fast-check";
import { expect, test } from "vitest";
import { lineOfPostgresql, lineOfSqlite, postgresqlLineOf, sqliteValuesOf } from "./line";
import type { MovedTable } from "./moved-tables";
import { RowHash } from "./row-hash";

const table: MovedTable = {
  name: "awkward",
  columns: [
    { name: "id", kind: "text" },
    { name: "figure", kind: "integer" },
    { name: "sure", kind: "yesNo" },
    { name: "at", kind: "instant" },
    { name: "said", kind: "json" },
  ],
  key: ["id"],
};
const row = fc.tuple(
  fc.string({ unit: "binary" }),
  fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  fc.option(fc.constantFrom(0n, 1n)),
  fc.option(
    fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
  ),
  fc.option(fc.json({ noUnicodeString: false })),
);

test("whatever a row holds, its line is one line, and gives it back", () => {
  fc.assert(
    fc.property(row, ([id, figure, sure, at, said]) => {
      const line = lineOfSqlite(table, [id, figure, sure, at === null ? null : BigInt(at.getTime()), said]);
      expect(line.split("\t")).toHaveLength(5);
      expect(line).not.toMatch(/[\n\r]/);
      const back = sqliteValuesOf(table, line);
      expect([back[0], back[1] === null ? null : BigInt(back[1] ?? 0)]).toEqual([id, figure]);
      expect(back.slice(2, 4)).toEqual([sure === null ? null : Number(sure), at?.getTime() ?? null]);
      const parsed = back[4] === null ? null : JSON.parse(String(back[4]));
      expect(JSON.stringify(sortedOf(parsed))).toBe(JSON.stringify(said === null ? null : sortedOf(JSON.parse(said))));
      expect(lineOfPostgresql(table, line)).toBe(line);
      const field = postgresqlLineOf(table, line).split("\t")[3];
      expect(field).toBe(at === null ? "\\N" : at.toISOString());
    }),
    { numRuns: 1000 },
  );
});

test("a value that its column is not meant for is named", () => {
  expect(() => lineOfSqlite(table, ["a", 1.5, null, null, null])).toThrow("awkward.figure");
  expect(() => lineOfSqlite(table, [Buffer.from("a"), null, null, null, null])).toThrow("awkward.id");
});

test("the hash of rows does not ask for their order, but for each of their characters and how often they are there", () => {
  const of = (...lines: string[]) => {
    const hash = new RowHash();
    for (const line of lines) hash.add(line);
    return hash.digest();
  };
  expect(of("a\t1", "b\t2", "c\t3")).toBe(of("c\t3", "a\t1", "b\t2"));
  const others = [
    of("a\t1", "b\t2"),
    of("a\t1", "b\t2", "c\t4"),
    of("a\t1", "b\t2", "c\t3", "c\t3"),
    of("a\t2", "b\t1", "c\t3"),
  ];
  expect(others).not.toContain(of("a\t1", "b\t2", "c\t3"));
  expect(of("汉")).not.toBe(of("漢"));
});

function sortedOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedOf);
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .map(([name, inner]) => [name, sortedOf(inner)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
