import { existsSync } from "node:fs";
import { chromiumSwitches, systemChromium } from "./chromium.mjs";
import { installDebian, isDebianRoot } from "./debian.mjs";
import { run, tool } from "./run.mjs";
import { say } from "./say.mjs";

/** Makes sure that a browser starts: the system's Chromium, else Playwright's download, else Debian's package. */
export async function ensureBrowser() {
  if (await starts()) return;
  for (const fetchBrowser of [playwrightChromium, debianChromium]) {
    if ((await fetchBrowser()) && (await starts())) return;
  }
  throw new Error("No browser found. Install Chromium or Chrome, or name one with CHROMIUM_PATH.");
}

async function starts() {
  const { chromium } = await import("@playwright/test");
  const executablePath = systemChromium();
  if (!executablePath && !existsSync(chromium.executablePath())) return false;
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
    await browser.close();
    return true;
  } catch (error) {
    say(`${executablePath ?? "Playwright's Chromium"} does not start: ${error.message.split("\n")[0]}`);
    return false;
  }
}

async function playwrightChromium() {
  if (systemChromium()) return false;
  say("Fetching Playwright's Chromium …");
  // Some networks let the download hang rather than fail.
  const fetched = await run(tool("playwright"), ["install", "chromium"], { quiet: true, timeout: 180_000 });
  if (fetched !== 0 || !isDebianRoot() || (await starts())) return fetched === 0;
  say("Installing the libraries it needs …");
  return (await run(tool("playwright"), ["install-deps", "chromium"], { quiet: true })) === 0;
}

function debianChromium() {
  return installDebian("Debian's Chromium", ["chromium"]);
}
