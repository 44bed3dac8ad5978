// Brings the database of the environment to the newest schema: npm run db:migrate
import { migrateDatabase } from "@/db/migrate";
import { settings } from "@/lib/settings/settings";

try {
  settings();
  await migrateDatabase();
  console.log("The database has the newest schema.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
