import { run, tool } from "./run.mjs";
import { oneCheck } from "./tally.mjs";

/** Biome: format and lint. */
export async function lint() {
  return oneCheck(await run(tool("biome"), ["check", "."]));
}

/** TypeScript over everything; the types of the routes are made anew, so that neither a clean clone nor a removed page misleads. */
export async function types() {
  const made = await run(tool("next"), ["typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" }, quiet: true });
  if (made !== 0) console.error("next typegen failed; run it for the reason.");
  // Not incremental: what the compiler remembers of earlier routes makes it see errors that are gone.
  return oneCheck(made || (await run(tool("tsc"), ["--noEmit", "--incremental", "false"])));
}
