import SqliteClient from "better-sqlite3";
import fc from "fast-check";
import type { Client } from "pg";
import { describe, expect, test } from "vitest";
import { databaseUrl, dialect } from "../location";
import { compareTables, copyTables } from "./copy-tables";
import { misfitsIn } from "./examine";
import { lineOfSqlite, sqliteValuesOf } from "./line";
import type { MovedTable } from "./moved-tables";
import { onPostgresql, postgresqlSide, writeRows } from "./postgresql-side";
import type { Rows } from "./side";
import { sqliteSide } from "./sqlite-side";

const table: MovedTable = {
  name: "awkward",
  columns: [
    { name: "id", kind: "text" },
    { name: "first", kind: "integer" },
    { name: "sure", kind: "yesNo" },
    { name: "at", kind: "instant" },
    { name: "said", kind: "json" },
  ],
  key: ["id"],
};
const inSqlite = `create table awkward (id text primary key, "first" integer, sure integer, "at" integer, said text)`;
const inPostgresql = `create table awkward (id text, "first" bigint, sure boolean, "at" timestamp(3) with time zone, said jsonb)`;
const silent = () => undefined;

const text = fc.oneof(
  fc.string({ unit: "binary" }).map((some) => some.replaceAll("\0", "")),
  fc.constantFrom("", "\\N", "\\.", "\\", "\t", "a\nb\r\n", "\v\f\b", "汉字 𠮷", "null", "'\"", " ", "\u2028"),
);
const json = fc.jsonValue({ stringUnit: "binary" }).map((value) => JSON.stringify(value).replaceAll("\\u0000", ""));
const moment = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});
const rows = fc.uniqueArray(
  fc.tuple(
    text,
    fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
    fc.option(fc.constantFrom(0n, 1n)),
    fc.option(moment.map((date) => BigInt(date.getTime()))),
    fc.option(json),
  ),
  { selector: ([id]) => id, maxLength: 200 },
);

function sqliteWith(values: readonly (readonly unknown[])[]): SqliteClient.Database {
  const client = new SqliteClient(":memory:");
  client.exec(inSqlite);
  const insert = client.prepare("insert into awkward values (?, ?, ?, ?, ?)");
  for (const row of values) insert.run(...row);
  return client;
}

/** Runs `use` beside a table of the same columns on PostgreSQL, in a transaction that is taken back. */
function besideAwkward<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
  return onPostgresql(databaseUrl() ?? "", async (client) => {
    await client.query("begin");
    await client.query(inPostgresql);
    return use(client).finally(() => client.query("rollback"));
  });
}

const side = (client: Client) => {
  const target = postgresqlSide(client, { inOrder: true });
  return { ...target, write: (to: MovedTable, all: Rows) => writeRows(client, to, all) };
};

describe.runIf(dialect === "postgresql")("rows of every kind", () => {
  test("go over and come back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(rows, (some) =>
        besideAwkward(async (client) => {
          const source = sqliteWith(some);
          expect(misfitsIn(source, table)).toEqual([]);
          const copied = await copyTables(sqliteSide(source), side(client), [table], silent);
          expect(await compareTables(side(client), copied, silent)).toEqual([]);
          const back = sqliteWith([]);
          const insert = back.prepare("insert into awkward values (?, ?, ?, ?, ?)");
          for await (const lines of side(client).rows(table))
            for (const line of lines) insert.run(...sqliteValuesOf(table, line));
          expect(await compareTables(sqliteSide(back), copied, silent)).toEqual([]);
          expect(contentOf(back)).toEqual(contentOf(source));
        }),
      ),
      { numRuns: 60 },
    );
  });

  test("that are altered, lost or added on their way are found", async () => {
    const source = sqliteWith([
      ["a", 1n, 1n, 0n, '{"b":1}'],
      ["b", 2n, 0n, null, "[1]"],
    ]);
    const planted = [
      "select 1",
      `update awkward set "first" = 3 where id = 'b'`,
      `update awkward set id = 'b ' where id = 'b'`,
      "update awkward set sure = null where id = 'a'",
      `update awkward set "at" = "at" + interval '1 millisecond' where id = 'a'`,
      `update awkward set said = '{"b": "1"}' where id = 'a'`,
      "delete from awkward where id = 'a'",
      "insert into awkward values ('c')",
    ];
    for (const statement of planted)
      await besideAwkward(async (client) => {
        const copied = await copyTables(sqliteSide(source), side(client), [table], silent);
        await client.query(statement);
        const found = await compareTables(side(client), copied, silent);
        expect([statement, found.length]).toEqual([statement, statement === "select 1" ? 0 : 1]);
        if (found.length > 0) expect(found[0]).toContain("awkward: 2 rows");
      });
  });
});

test("rows that PostgreSQL does not take are named by their keys before anything is copied", () => {
  const client = sqliteWith([
    ["fine \\u0000", 2n ** 60n, 1n, 0n, '{"a":"\\\\u0000","b":"\\ud83d\\ude00"}'],
    ["null", null, null, null, null],
    ["nul", 1n, 0n, 0n, '{"a":"\\u0000"}'],
    ["half", 1n, 0n, 0n, '"\\ud83d"'],
    ["broken", 1n, 0n, 0n, "{"],
    ["real", 1.5, 2n, 1.5, null],
    ["late", 1n, 0n, 9e14, null],
    ["word", "one", "yes", "now", null],
    ["zero\0", 1n, 0n, 0n, null],
  ]);
  const named = misfitsIn(client, table).map((line) => line.replace(/^awkward (\S+): (\w+) .*$/, "$1 $2"));
  expect(named.sort()).toEqual(
    [
      ...["nul said", "half said", "broken said", "real first", "real sure", "real at", "late at"],
      ...["word first", "word sure", "word at", "zero\0 id"],
    ].sort(),
  );
});

function contentOf(client: SqliteClient.Database): unknown[] {
  const all = client.prepare("select * from awkward").raw().safeIntegers().all() as (string | bigint | null)[][];
  return all.map((row) => lineOfSqlite(table, row)).sort();
}
