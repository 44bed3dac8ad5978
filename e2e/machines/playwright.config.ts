import { defineConfig } from "@playwright/test";
import { chromiumSwitches, systemChromium } from "../../bin/steps/chromium.mjs";

/** Several machines as one: apart from the other browser tests, since it brings its own databases, servers and balancer. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/machines",
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 480_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: systemChromium(), args: chromiumSwitches },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
  },
});
