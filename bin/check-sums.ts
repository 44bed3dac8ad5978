// Adds all kept sums up anew from the records and names those that differ: npm run check:sums
import { closeDatabase } from "@/db/connection";
import { settings } from "@/lib/settings/settings";
import { checkSums, type Difference } from "@/lib/totals/check-sums";

const mostNamed = 50;

try {
  settings();
  let named = 0;
  const result = await checkSums(
    (difference) => {
      named += 1;
      if (named <= mostNamed) console.log(sentenceOf(difference));
    },
    (month) => process.stderr.isTTY && process.stderr.write(`\r${month}`),
  );
  if (result.differences > mostNamed) console.log(`… and ${result.differences - mostNamed} more`);
  console.log(`${result.sums} kept sums checked, ${result.differences} differ from the records.`);
  if (result.differences > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

function sentenceOf({ sum, kept, right }: Difference): string {
  const figures = (one: Difference["kept"]) =>
    one ? `${one.events} events, ${one.claimed} claimed, ${one.approved} approved` : "nothing";
  return `${sum}: kept ${figures(kept)}; the records give ${figures(right)}`;
}
