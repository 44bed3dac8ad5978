import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { migrationsFolder } from "../migrate";
import { movedTables } from "./moved-tables";

test("every table and column that the migrations make is moved", () => {
  const folder = resolve(migrationsFolder(), "meta");
  const newest = readdirSync(folder)
    .filter((file) => file.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  const { tables } = JSON.parse(readFileSync(resolve(folder, newest ?? ""), "utf8")) as {
    tables: Record<string, { name: string; columns: object }>;
  };
  const made = Object.values(tables).map(({ name, columns }) => [name, Object.keys(columns).sort()] as const);
  const moved = movedTables().map(({ name, columns }) => [name, columns.map((column) => column.name).sort()] as const);
  expect(Object.fromEntries(moved)).toEqual(Object.fromEntries(made));
});

test("every table has a key, by which its rows are named", () => {
  expect(movedTables().filter(({ key }) => key.length === 0)).toEqual([]);
});
