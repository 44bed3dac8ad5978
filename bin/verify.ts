// Recomputes from the records all that is kept beside them and names what differs: npm run verify
import { closeDatabase } from "@/db/connection";
import { settings } from "@/lib/settings/settings";
import { verifyKept } from "@/lib/verify/verify-kept";

const mostNamed = 50;
const steps = { sums: "sums of", events: "events", words: "index of words" };

try {
  settings();
  let named = 0;
  const { sums, events, differences } = await verifyKept(
    (difference) => {
      named += 1;
      if (named <= mostNamed) console.log(difference);
    },
    (step, done) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${steps[step]} ${done}`),
  );
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  if (differences > mostNamed) console.log(`… and ${differences - mostNamed} more`);
  console.log(`${sums} kept sums and ${events} events checked, ${differences} differ from the records.`);
  if (differences > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
