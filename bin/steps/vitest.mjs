import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run, tool } from "./run.mjs";
import { scratchFolder } from "./scratch.mjs";

/** Runs Vitest with these arguments and counts its tests; a file that cannot be loaded counts as a failure. */
export async function vitest(args, env = {}) {
  const report = join(await scratchFolder("vitest"), "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(tool("vitest"), ["run", ...args, ...reporters], { env });
  return count(code, await readReport(report));
}

async function readReport(file) {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text ? JSON.parse(text) : { numPassedTests: 0, numFailedTests: 0, testResults: [] };
}

function count(code, { numPassedTests: passed, numFailedTests, testResults }) {
  const unloadable = testResults.filter(({ status, assertionResults }) => {
    return status === "failed" && !assertionResults.some((test) => test.status === "failed");
  });
  const failed = numFailedTests + unloadable.length;
  const tests = passed + numFailedTests;
  if (tests === 0) console.error("No test was found here.");
  // Vitest also fails for errors outside any test; they must not pass unseen.
  return { passed, failed: failed || (code !== 0 || tests === 0 ? 1 : 0), tests };
}
