// Puts a backup in the place of database and files; the server must not run: npm run restore -- --from FOLDER [--overwrite]
import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/connection";
import { restoreBackup } from "@/lib/backups/restore-backup";
import { checkFiles } from "@/lib/evidence/queries/check-files";
import { settings } from "@/lib/settings/settings";
import { fillSums } from "@/lib/totals/fill-sums";
import { verifyKept } from "@/lib/verify/verify-kept";

const usage = `npm run restore -- --from FOLDER   puts the latest backup of the folder in place; or name one backup's own folder
  --overwrite                    also where there is a database already, which is kept aside (SQLite) or dropped (PostgreSQL)`;

// What is written, by other programs too, is for nobody else of the machine.
process.umask(0o077);
try {
  const { values } = parseArgs({ options: { from: { type: "string" }, overwrite: { type: "boolean" } } });
  if (!values.from) throw new Error(usage);
  settings();
  const { backup, madeAt, files, erased } = await restoreBackup({
    from: values.from,
    overwrite: values.overwrite ?? false,
  });
  await fillSums();
  const { checked, faults } = await checkFiles();
  const kept = await verifyKept((difference) => console.log(difference));
  for (const { id, fault } of faults) console.log(`${id} ${fault}`);
  console.log(`${backup} of ${madeAt} is in place: the database and ${files} files.`);
  if (erased > 0) console.log(`${erased} files that were erased since the backup were erased again.`);
  console.log(
    `${checked} files checked, ${faults.length} missing or altered; ${kept.differences} of ${kept.sums} sums and ${kept.events} events differ from the records.`,
  );
  if (faults.length > 0 || kept.differences > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
