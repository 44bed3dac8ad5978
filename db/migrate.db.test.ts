import { sql } from "drizzle-orm";
import { Client } from "pg";
import { expect, test } from "vitest";
import { oneServerAtATime } from "./alone";
import { closeDatabase, connections } from "./connection";
import { databaseUrl, dialect } from "./location";
import { migrateDatabase } from "./migrate";
import { emptyPlace } from "./testing/empty-place";
import { eachTestHasItsOwnDatabase } from "./testing/own-database";

eachTestHasItsOwnDatabase();

test("a program refuses a database of a newer one, and leaves it as it is", async () => {
  const later = Date.now() + 86_400_000;
  const open = connections();
  const table = dialect === "postgresql" ? sql.raw("drizzle.__drizzle_migrations") : sql.raw("__drizzle_migrations");
  const newer = sql`insert into ${table} (hash, created_at) values ('newer', ${later})`;
  if (open.dialect === "postgresql") await open.write.execute(newer);
  else await open.write.run(newer);
  await closeDatabase();
  await expect(migrateDatabase()).rejects.toThrow("newer version of this program");
});

test.runIf(dialect === "postgresql")("servers that start at once migrate once, one of them", async () => {
  const back = await emptyPlace();
  try {
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase()));
    const client = new Client({ connectionString: databaseUrl() });
    await client.connect();
    const { rows } = await client.query(
      "select count(*) as all, count(distinct hash) as once from drizzle.__drizzle_migrations",
    );
    await client.end();
    expect(Number(rows[0].all)).toBeGreaterThan(5);
    expect(rows[0].all).toBe(rows[0].once);
  } finally {
    await back();
  }
});

test.runIf(dialect === "postgresql")("what one server prepares, others wait for", async () => {
  let inside = 0;
  let most = 0;
  const prepare = () =>
    oneServerAtATime(async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    });
  await Promise.all([prepare(), prepare(), prepare()]);
  expect(most).toBe(1);
});
