// Copies database and files into a folder while the server runs: npm run backup -- --to FOLDER [--keep N]
import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/connection";
import { makeBackup } from "@/lib/backups/make-backup";
import { settings } from "@/lib/settings/settings";

const usage = `npm run backup -- --to FOLDER   makes a backup of database and files in the folder, and reads it back
  --keep N                    removes all but the latest N backups of the folder afterwards`;

// What is written, by other programs too, is for nobody else of the machine.
process.umask(0o077);
try {
  const { values } = parseArgs({ options: { to: { type: "string" }, keep: { type: "string" } } });
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (!values.to || (keep !== null && !(Number.isInteger(keep) && keep > 0))) throw new Error(usage);
  settings();
  const { backup, files, added, missing, altered, removed } = await makeBackup(values.to, keep);
  for (const id of missing) console.log(`${id} missing in the file store`);
  for (const id of altered) console.log(`${id} altered in the file store`);
  console.log(`${backup}: the database and ${files} files, ${added} of them new; read back and found whole.`);
  if (removed.length > 0) console.log(`${removed.length} older backups removed.`);
  if (missing.length + altered.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
