import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const databaseTests = ["{db,lib}/**/*.db.test.ts"];
const officeTests = ["lib/**/*.office.test.ts"];
const timeTests = ["lib/time/**/*.test.ts"];

/** Results must not depend on where the server stands, so the tests of time run under three zones. */
const timeZone = (name: string, TZ: string) => ({
  extends: true as const,
  test: { name, include: timeTests, exclude: databaseTests, env: { TZ } },
});

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    pool: "forks",
    // A limit against hanging, not a measurement: a busy machine must not fail a right answer.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: process.env.CI ? 2 : undefined,
    globalSetup: ["bin/vitest/provide-scratch.mjs"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,db,components,i18n,app,bin,deploy}/**/*.test.{ts,tsx}"],
          exclude: [...databaseTests, ...officeTests],
          env: { TZ: "UTC" },
        },
      },
      timeZone("time in Shanghai", "Asia/Shanghai"),
      timeZone("time in New York", "America/New_York"),
      {
        extends: true,
        test: { name: "sqlite", include: databaseTests, setupFiles: ["bin/vitest/use-sqlite.mjs"] },
      },
      {
        extends: true,
        test: {
          name: "office",
          include: officeTests,
          setupFiles: ["bin/vitest/use-sqlite.mjs"],
          globalSetup: ["bin/vitest/provide-libreoffice.mjs"],
        },
      },
      {
        extends: true,
        test: {
          name: "postgresql",
          include: databaseTests,
          setupFiles: ["bin/vitest/use-postgres.mjs"],
          globalSetup: ["bin/vitest/provide-postgres.mjs"],
        },
      },
    ],
  },
});
