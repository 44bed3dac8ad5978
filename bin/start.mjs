// Runs the production build on the data that is there: npm start
import { announce } from "./steps/announce.mjs";
import { hasBuild } from "./steps/build.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { serve } from "./steps/serve.mjs";

requireNode();
if (!hasBuild()) {
  console.error("There is no production build yet. Run `npm run build` (or `npm run quickstart` for everything).");
  process.exit(1);
}
process.exitCode = await serve(announce);
