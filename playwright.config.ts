import { defineConfig } from "@playwright/test";
import { chromiumSwitches, systemChromium } from "./bin/steps/chromium.mjs";
import type { ServerOptions } from "./e2e/fixtures";

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export default defineConfig<object, ServerOptions>({
  testDir: "e2e",
  // With servers of its own: e2e/machines/playwright.config.ts.
  testIgnore: /\/e2e\/machines\//,
  outputDir: "test-results",
  globalSetup: "./e2e/setup/make-templates.ts",
  workers: 2,
  fullyParallel: false,
  // In the pipeline a walk that a busy machine cut short is walked once more; it is listed as flaky.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: Boolean(process.env.CI),
  // Generous, since nothing sleeps: only a machine with too much to do comes near them.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: systemChromium(), args: chromiumSwitches },
    locale: "zh-CN",
    // The server under test stands in New York (e2e/setup/server.ts): a date formatted twice would differ.
    timezoneId: "Asia/Shanghai",
    contextOptions: { reducedMotion: "reduce" },
    // Of the second try only: a trace of every walk costs all of them time.
    trace: { mode: "on-first-retry", screenshots: false, sources: false },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    { name: "phone", grep: /@phone/, use: phone },
    // The whole chain once more on the other database; `npm test` provides the server.
    ...(process.env.TEST_DATABASE_URL
      ? [
          {
            name: "postgresql",
            grep: /@chain/,
            use: { viewport: { width: 1280, height: 800 }, database: "postgresql" as const },
          },
        ]
      : []),
  ],
});
