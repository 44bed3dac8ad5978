import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./steps/browser.mjs";
import { chromiumSwitches, systemChromium } from "./steps/chromium.mjs";
import { freePort } from "./steps/ports.mjs";
import { root } from "./steps/root.mjs";
import { tool } from "./steps/run.mjs";

const categories = ["performance", "accessibility", "best-practices", "seo"];
const least = 95;

/** Runs Lighthouse (phone, throttled) over the public pages of the production build on the demo years and prints the scores. */
async function main() {
  if (!existsSync(join(root, ".next/BUILD_ID")))
    throw new Error("There is no production build: run `npm run build` first.");
  await ensureBrowser();
  const folder = mkdtempSync(join(tmpdir(), "kepu-lighthouse-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: "", BASE_URL: address, PORT: String(port) };
  execFileSync(process.execPath, [tool("tsx"), join(root, "bin/demo.ts")], { env, stdio: "ignore" });
  const server = spawn(process.execPath, [join(root, "bin/start.mjs")], { env, stdio: "ignore" });
  try {
    await untilHealthy(address);
    const scores = await pagesOf(address).then((pages) => pages.map((page) => measure(page, folder)));
    process.exitCode = scores.flat().every((score) => score >= least) ? 0 : 1;
  } finally {
    server.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilHealthy(address) {
  for (let tries = 0; tries < 150; tries++) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The server did not become healthy within 30 seconds.");
}

async function pagesOf(address) {
  const { events } = await (await fetch(`${address}/api/v1/events?limit=1`)).json();
  return [`${address}/`, `${address}/events/${events[0].id}`, `${address}/progress`];
}

/** Lighthouse sometimes loses its trace on a busy machine; then it is asked again. */
function measure(page, folder, tries = 3) {
  try {
    return measureOnce(page, folder);
  } catch (error) {
    if (tries <= 1) throw error;
    return measure(page, folder, tries - 1);
  }
}

function measureOnce(page, folder) {
  const report = join(folder, "report.json");
  const options = [
    `--only-categories=${categories}`,
    "--output=json",
    `--output-path=${report}`,
    "--quiet",
    `--chrome-flags=--headless=new ${chromiumSwitches.join(" ")}`,
  ];
  const chromium = systemChromium();
  execFileSync(process.execPath, [join(root, "node_modules/lighthouse/cli/index.js"), page, ...options], {
    env: { ...process.env, ...(chromium ? { CHROME_PATH: chromium } : {}) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const result = JSON.parse(readFileSync(report, "utf8"));
  const scores = categories.map((name) => Math.round((result.categories[name].score ?? 0) * 100));
  console.log(new URL(page).pathname);
  for (const [place, name] of categories.entries()) console.log(`  ${name.padEnd(16)} ${scores[place]}`);
  for (const audit of failed(result)) console.log(`  - ${audit}`);
  return scores;
}

/** The audits that cost points, so that the list says what to mend. */
function failed(result) {
  const weighted = categories.flatMap((name) =>
    result.categories[name].auditRefs.filter((reference) => reference.weight > 0),
  );
  return weighted
    .map((reference) => result.audits[reference.id])
    .filter((audit) => audit.score !== null && audit.score < 0.9)
    .map((audit) => `${audit.id}: ${audit.displayValue ?? audit.title}`);
}

await main();
