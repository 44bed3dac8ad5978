import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { expect, test } from "vitest";
import { connections, database } from "./connection";
import { withoutIndexes } from "./indexes-aside";
import { events, reviews, sums } from "./schema";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";
import { transaction } from "./transaction";

eachTestHasItsOwnDatabase();

async function lookedUpBy(): Promise<string[]> {
  const open = connections();
  if (open.dialect === "sqlite")
    return open.reader
      .prepare("select sql from sqlite_master where type = 'index' order by name")
      .pluck()
      .all() as string[];
  const { rows } = await (database() as unknown as NodePgDatabase).execute<{ is: string }>(sql`
    select pg_get_indexdef(indexrelid) as is from pg_index join pg_class on oid = indexrelid where relnamespace = 'public'::regnamespace
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated from pg_constraint
    where connamespace = 'public'::regnamespace order by 1`);
  return rows.map((row) => row.is);
}

test("indexes and keys are back as they were, after the rows and when the rows could not be written", async () => {
  const before = await lookedUpBy();
  expect(before.length).toBeGreaterThan(60);
  const without = await transaction((tx) =>
    withoutIndexes(tx, [sums], async () => "result", { keys: true }).then((result) =>
      withoutIndexes(tx, [events, reviews], async () => result),
    ),
  );
  expect(without).toBe("result");
  expect(await lookedUpBy()).toEqual(before);
  const broken = transaction((tx) => withoutIndexes(tx, [events], () => Promise.reject(new Error("full"))));
  await expect(broken).rejects.toThrow("full");
  expect(await lookedUpBy()).toEqual(before);
});

test("a row that refers to nothing is found when the foreign keys come back", async () => {
  const row = {
    id: "r",
    eventId: "nowhere",
    recordVersion: 1,
    decision: "approved" as const,
    reviewerId: "nobody",
    decidedAt: new Date(),
  };
  const written = transaction((tx) => withoutIndexes(tx, [reviews], () => tx.insert(reviews).values(row)));
  await expect(written).rejects.toThrow();
});
