import { ensureBrowser } from "./browser.mjs";
import { buildProduction } from "./build.mjs";
import { lint, types } from "./checks.mjs";
import { playwright } from "./playwright.mjs";
import { testDatabaseUrl } from "./postgres.mjs";
import { oneCheck, Tally } from "./tally.mjs";
import { vitest } from "./vitest.mjs";

/** Runs every stage in order; a later one is left out only when it cannot run, and that is a failure already counted. */
export async function runStages() {
  const tally = new Tally();
  await tally.stage("Format and lint", lint);
  await tally.stage("Types", types);
  await tally.stage("Unit tests", () => vitest(["--project", "unit", "--project", "time*"]));
  await tally.stage("Database tests on SQLite", () => vitest(["--project", "sqlite"]));
  await tally.stage("Database tests on PostgreSQL", () => withPostgres(() => vitest(["--project", "postgresql"])));
  await tally.stage("Files in LibreOffice", () => vitest(["--project", "office"]));
  const built = await tally.stage("Production build", async () => oneCheck((await buildProduction()) ? 0 : 1));
  if (built) await tally.stage("Browser tests", browserTests);
  if (built) await tally.stage("Several machines", () => playwright(["--config", "e2e/machines/playwright.config.ts"]));
  return tally;
}

/** From here on every stage finds the server in the environment. */
async function withPostgres(work) {
  process.env.TEST_DATABASE_URL = await testDatabaseUrl();
  return work();
}

async function browserTests() {
  await ensureBrowser();
  return playwright([]);
}
