// Builds for production: npm run build
import { buildProduction } from "./steps/build.mjs";

process.exitCode = (await buildProduction({ always: true })) ? 0 : 1;
