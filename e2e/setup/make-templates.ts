import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cleanUp } from "../../bin/steps/cleanup.mjs";
import { scratchFolder } from "../../bin/steps/scratch.mjs";
import { makeTemplate } from "./templates";

/** Playwright's global set-up: the demo years, once for each database the run uses; gone when the run is over. */
export default async function makeTemplates() {
  const home = await scratchFolder("e2e");
  process.env.KEPU_E2E_HOME = home;
  try {
    await mkdir(join(home, "template"));
    await makeTemplate(join(home, "template"));
    const server = process.env.TEST_DATABASE_URL;
    if (server) {
      await mkdir(join(home, "template-postgresql"));
      await makeTemplate(join(home, "template-postgresql"), server);
    }
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}
