import { cleanUp, cleanUpOnSignals } from "../steps/cleanup.mjs";
import { testDatabaseUrl } from "../steps/postgres.mjs";

/** Gives the project `postgresql` a server: TEST_DATABASE_URL when set, else one that lives as long as the tests. */
export async function setup() {
  cleanUpOnSignals();
  process.env.TEST_DATABASE_URL = await testDatabaseUrl();
}

export const teardown = cleanUp;
