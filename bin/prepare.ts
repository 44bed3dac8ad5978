// What comes before the server: settings checked, schema brought up to date, the first administrator's link.
// Prints one line of JSON for bin/steps/serve.mjs; everything said to people goes to standard error.
import { oneServerAtATime } from "@/db/alone";
import { closeDatabase } from "@/db/connection";
import { migrateDatabase } from "@/db/migrate";
import { eraseOutdated } from "@/lib/evidence/mutations/erase-outdated";
import { sweepLooseFiles } from "@/lib/evidence/mutations/loose-files";
import { proveStore } from "@/lib/files/store";
import { keepsFilesApart } from "@/lib/settings/file-store";
import { settings } from "@/lib/settings/settings";
import { ensureFirstAdministratorLink } from "@/lib/setup/mutations";
import { fillSums } from "@/lib/totals/fill-sums";

const ownFolder =
  "Files are kept in DATA_DIR on this machine. Right for one server; several need FILES_URL (README: Settings), else each has files that the others do not find.";

try {
  const { port, baseUrl } = settings();
  if (keepsFilesApart(process.env)) console.error(ownFolder);
  const firstAdministratorLink = await oneServerAtATime(async () => {
    await migrateDatabase();
    await fillSums();
    await proveStore();
    await sweepLooseFiles(new Date());
    await eraseOutdated(new Date());
    return ensureFirstAdministratorLink(baseUrl);
  });
  console.log(JSON.stringify({ port, baseUrl, firstAdministratorLink }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
