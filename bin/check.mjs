// What can be checked in seconds: format, lint, types and the structure of the tree. npm run check

import { lint, types } from "./steps/checks.mjs";
import { cleanUp, cleanUpOnSignals } from "./steps/cleanup.mjs";
import { Tally } from "./steps/tally.mjs";
import { vitest } from "./steps/vitest.mjs";

cleanUpOnSignals();
const tally = new Tally();
await tally.stage("Format and lint", lint);
await tally.stage("Types", types);
await tally.stage("Structure", () => vitest(["--project", "unit", "lib/structure"]));
await cleanUp();
process.exitCode = tally.finish();
