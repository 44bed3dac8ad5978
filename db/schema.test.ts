import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { migrationsFolder } from "./migrate";
import * as schema from "./schema";

type Column = { name: string; notNull: boolean; primaryKey: boolean };
type Index = { columns: string[]; isUnique: boolean };
type Table = { columns: Record<string, Column>; indexes: Index[]; primaryKeys: string[][]; foreignKeys: string[] };

/** A table in a generated snapshot. */
type Described = Record<"columns" | "indexes" | "compositePrimaryKeys" | "foreignKeys", object> & { name: string };

const sqlite = tablesOf("sqlite");
const postgresql = tablesOf("postgresql");

test("both databases have the same tables", () => {
  expect(Object.keys(sqlite)).toEqual(Object.keys(postgresql));
  expect(Object.keys(sqlite).length).toBeGreaterThan(20);
});

test.each(Object.keys(sqlite))("%s has the same columns, keys and indexes in both databases", (name) => {
  expect(sqlite[name]).toEqual(postgresql[name]);
});

test("both databases have the same migrations", () => {
  const names = (dialect: "sqlite" | "postgresql") =>
    readdirSync(migrationsFolder(dialect)).filter((file) => file.endsWith(".sql"));
  expect(names("sqlite")).toEqual(names("postgresql"));
});

test("no change of the schema waits for its migration", () => {
  const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));
  const written = tables.map((table) => {
    const { name, columns } = getTableConfig(table);
    const shaped = columns.map((column) => [toSnakeCase(column.name), column.notNull] as const);
    return [name, Object.fromEntries(shaped.sort(byName))] as const;
  });
  const migrated = Object.entries(sqlite).map(([name, { columns }]) => {
    const shaped = Object.values(columns).map((column) => [column.name, column.notNull] as const);
    return [name, Object.fromEntries(shaped.sort(byName))] as const;
  });
  expect(Object.fromEntries(written.sort(byName))).toEqual(Object.fromEntries(migrated));
});

/** The tables as the newest generated snapshot of a dialect describes them, in one shape for both. */
function tablesOf(dialect: "sqlite" | "postgresql"): Record<string, Table> {
  const folder = resolve(migrationsFolder(dialect), "meta");
  const newest = readdirSync(folder)
    .filter((file) => file.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  const snapshot = JSON.parse(readFileSync(resolve(folder, newest ?? ""), "utf8"));
  const tables = Object.values(snapshot.tables) as Described[];
  return Object.fromEntries(tables.map((table) => [table.name, shapeOf(table)] as const).sort(byName));
}

function shapeOf(table: Described): Table {
  const columns = Object.values(table.columns) as Column[];
  const shaped = columns.map(({ name, notNull, primaryKey }) => [name, { name, notNull, primaryKey }] as const);
  const indexes = Object.values(table.indexes) as { columns: (string | { expression: string })[]; isUnique: boolean }[];
  const keys = Object.values(table.compositePrimaryKeys) as { columns: string[] }[];
  const foreign = Object.values(table.foreignKeys) as { tableTo: string; columnsFrom: string[]; onDelete: string }[];
  return {
    columns: Object.fromEntries(shaped.sort(byName)),
    indexes: indexes
      .map(({ columns, isUnique }) => ({
        columns: columns.map((column) => (typeof column === "string" ? column : column.expression)),
        isUnique,
      }))
      .sort(bySpelling),
    primaryKeys: keys.map((key) => key.columns),
    foreignKeys: foreign.map((key) => `${key.columnsFrom} → ${key.tableTo} ${key.onDelete}`).sort(),
  };
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function bySpelling(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
