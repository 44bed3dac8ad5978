// Everything that decides whether the product is right, from a clean clone: npm test
import { cleanUp, cleanUpOnSignals } from "./steps/cleanup.mjs";
import { installDependencies } from "./steps/install.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { stopwatch } from "./steps/say.mjs";

requireNode();
cleanUpOnSignals();
const took = stopwatch();
if (await installDependencies()) {
  // Loaded only now: they need what was just installed.
  const { runStages } = await import("./steps/stages.mjs");
  const tally = await runStages().finally(cleanUp);
  console.log(`\nAll in ${took()}.`);
  process.exitCode = tally.finish();
} else {
  console.log("\n0 passed, 1 failed");
  process.exitCode = 1;
}
