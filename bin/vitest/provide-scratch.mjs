import { cleanUp, cleanUpOnSignals } from "../steps/cleanup.mjs";
import { scratchFolder } from "../steps/scratch.mjs";

/** One folder for all that the tests of a run write; what they leave behind goes with it. */
export async function setup() {
  cleanUpOnSignals();
  process.env.TMPDIR = await scratchFolder("tests");
}

export const teardown = cleanUp;
