import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { expect, test } from "vitest";
import { connections, database } from "./connection";
import { fillSearchIndex, laySearchIndexAside } from "./search-index";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";
import { transaction } from "./transaction";

eachTestHasItsOwnDatabase();

/** How the database describes what the index consists of. */
async function described(): Promise<unknown> {
  const open = connections();
  if (open.dialect === "sqlite")
    return open.reader
      .prepare(
        "select type, name, lower(replace(sql, ' ', '')) as said from sqlite_master where name like 'event_search%' or name = 'event_words' order by name",
      )
      .all();
  const { rows } = await (database() as unknown as NodePgDatabase).execute(
    sql`select pg_get_indexdef(indexrelid) as said from pg_index where indexrelid = 'event_search'::regclass`,
  );
  return rows;
}

test("the index that is made anew is the one the migration made", async () => {
  const before = await described();
  expect(before).not.toEqual([]);
  await transaction(fillSearchIndex);
  expect(await described()).toEqual(before);
  await transaction(laySearchIndexAside);
  await transaction(fillSearchIndex);
  expect(await described()).toEqual(before);
});
