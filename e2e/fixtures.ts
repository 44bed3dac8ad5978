import { test as base } from "@playwright/test";
import { Problems } from "./setup/problems";
import { type Database, type Server, startServer } from "./setup/server";

export { expect } from "@playwright/test";
export { axeClean } from "./support/axe";
export { elderMode } from "./support/elder";
export { fitsTheScreen } from "./support/layout";
export { inLocale, locales } from "./support/locales";
export { people } from "./support/people";
export { signIn, signInByForm, signOut } from "./support/sign-in";

export type ServerOptions = { database: Database /** Does a worker run beside the server? */; works: boolean };

type WorkerFixtures = ServerOptions & { server: Server };
type TestFixtures = { problems: Problems };

/**
 * The base of every browser test. Each worker has a server of its own on a copy of the demo years, so specs that
 * run at the same time never see each other's changes. A test fails on any console error, page error, CSP violation,
 * request to elsewhere or answer of 500 and above that it did not allow with `problems.allow(/…/)`.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  database: ["sqlite", { option: true, scope: "worker" }],
  works: [true, { option: true, scope: "worker" }],
  server: [
    async ({ database, works }, use, worker) => {
      const server = await startServer(database, worker.workerIndex, works);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  problems: [
    async ({ context, server }, use) => {
      const problems = new Problems(server.url);
      await problems.watch(context);
      await use(problems);
      problems.expectNone();
    },
    { auto: true },
  ],
});
