// From a fresh clone to a running demo: npm run quickstart. A second run starts at once and keeps the data.
import { join } from "node:path";
import { announce } from "./steps/announce.mjs";
import { buildProduction } from "./steps/build.mjs";
import { installDependencies } from "./steps/install.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { root } from "./steps/root.mjs";
import { run, tool } from "./steps/run.mjs";
import { serve } from "./steps/serve.mjs";

requireNode();
process.exitCode = await quickstart();

async function quickstart() {
  if (!(await installDependencies())) return 1;
  if (!(await buildProduction())) return 1;
  const demo = (...options) => run(tool("tsx"), [join(root, "bin/demo.ts"), ...options]);
  // Migrates, then fills an empty database only: data that is there is never touched.
  const filled = await demo("--if-empty");
  if (filled !== 0) return filled;
  return serve(async (started) => {
    announce(started);
    await demo("--print-sign-ins", "--if-demo");
  });
}
