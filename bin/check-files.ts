// Compares every evidence file with the hash its row holds: npm run files:check
import { closeDatabase } from "@/db/connection";
import { checkFiles } from "@/lib/evidence/queries/check-files";
import { settings } from "@/lib/settings/settings";

try {
  settings();
  const { checked, faults } = await checkFiles();
  for (const { id, fault } of faults) console.log(`${id} ${fault}`);
  console.log(`${checked} files checked, ${faults.length} missing or altered.`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
