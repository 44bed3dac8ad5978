// Brings the database of the environment to the newest schema: npm run db:migrate

import { closeDatabase } from "@/db/connection";
import { migrateDatabase } from "@/db/migrate";
import { settings } from "@/lib/settings/settings";
import { fillSums } from "@/lib/totals/fill-sums";

try {
  settings();
  await migrateDatabase();
  await fillSums();
  console.log("The database has the newest schema.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
