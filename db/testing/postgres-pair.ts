import { afterAll, beforeAll } from "vitest";
import { cleanUp } from "@/bin/steps/cleanup.mjs";
import { startPostgresPair } from "@/bin/steps/postgres-pair.mjs";
import { closeDatabase } from "../connection";
import { migratePostgresqlAt } from "../migrate";

type Pair = Awaited<ReturnType<typeof startPostgresPair>>;

/** The tests of the file run on a PostgreSQL server of their own and one that follows it, with the product's tables. */
export function allTestsShareAPair(): () => Pair {
  let pair: Pair;
  const { DATABASE_URL } = process.env;
  beforeAll(async () => {
    pair = await startPostgresPair();
    await migratePostgresqlAt(pair.primary);
    await pair.follows();
    Object.assign(process.env, { DATABASE_URL: pair.either, DATABASE_REPLICA_URL: pair.replica });
  });
  afterAll(async () => {
    await closeDatabase();
    process.env.DATABASE_URL = DATABASE_URL;
    delete process.env.DATABASE_REPLICA_URL;
    await cleanUp();
  });
  return () => pair;
}
