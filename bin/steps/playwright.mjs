import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run, tool } from "./run.mjs";
import { scratchFolder } from "./scratch.mjs";

/** Runs the browser tests and counts them; a set-up that breaks down counts as a failure. */
export async function playwright(args, env = {}) {
  const report = join(await scratchFolder("playwright"), "report.json");
  const reporting = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  // In a group of its own: servers and browsers end with it, however it ends.
  const options = { env: { ...env, ...reporting }, group: true };
  const code = await run(tool("playwright"), ["test", "--reporter=list,json", ...args], options);
  return count(code, await readFile(report, "utf8").then(JSON.parse, () => undefined));
}

function count(code, report) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  for (const { message } of report?.errors ?? []) console.error(message);
  const tests = expected + flaky + unexpected;
  if (tests === 0) console.error("No browser test ran.");
  const broken = code !== 0 || tests === 0 ? 1 : 0;
  return { passed: expected + flaky, failed: unexpected || broken, tests };
}
