// Runs a command with TEST_DATABASE_URL set to a PostgreSQL server that lives as long as the command:
//   node bin/with-postgres.mjs npx vitest run --project postgresql
// With --database also DATABASE_URL, set to an empty database of that server.
import { cleanUp, cleanUpOnSignals } from "./steps/cleanup.mjs";
import { freshDatabase, testDatabaseUrl } from "./steps/postgres.mjs";
import { run } from "./steps/run.mjs";

const words = process.argv.slice(2);
const withDatabase = words[0] === "--database";
const [command, ...args] = withDatabase ? words.slice(1) : words;
if (!command) {
  console.error("Usage: node bin/with-postgres.mjs [--database] <command> [argument …]");
  process.exit(2);
}
cleanUpOnSignals();
try {
  const TEST_DATABASE_URL = await testDatabaseUrl();
  const env = { TEST_DATABASE_URL };
  if (withDatabase) env.DATABASE_URL = await freshDatabase(TEST_DATABASE_URL, "kepu");
  process.exitCode = await run(command, args, { env, cwd: process.cwd() });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
