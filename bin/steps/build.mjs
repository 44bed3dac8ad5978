import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleWorker } from "./bundle-worker.mjs";
import { fingerprint, isStamped } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { run, tool } from "./run.mjs";
import { say, stopwatch } from "./say.mjs";

const folders = ["app", "components", "db", "i18n", "lib", "messages", "public"];
const files = [
  ...["package-lock.json", "tsconfig.json", "next.config.js", "postcss.config.mjs", "postcss.config.js"],
  ...["proxy.ts", "instrumentation.ts", "instrumentation-client.ts", "bin/worker.ts"],
];
const stamp = join(root, ".next", "kepu-sources");

/**
 * Next makes a new one for each build and machine otherwise, with which it hides what server actions that stand inside functions enclose.
 * There are none here (lib/structure/actions.test.ts): it hides nothing, is no secret, and must only be the same on all servers.
 */
const actionKey = createHash("sha256").update("kepu server actions").digest("base64");

/** Is there a production build, of whatever sources? */
export function hasBuild() {
  return existsSync(join(root, ".next", "BUILD_ID"));
}

/** Builds for production unless the build is of these very sources; answers whether there is a good build. */
export async function buildProduction({ always = false } = {}) {
  const print = fingerprint([...folders, ...files], (path) => /\.test\.tsx?$/.test(path));
  if (!always && hasBuild() && isStamped(stamp, print)) return true;
  say("Building for production …");
  const took = stopwatch();
  const name = print.slice(0, 20);
  const env = {
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    // The same sources are the same build, wherever they are built.
    KEPU_BUILD_ID: name,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionKey,
  };
  const code = await run(tool("next"), ["build"], { env });
  if (code !== 0 || !(await bundleWorker(name))) return false;
  writeFileSync(stamp, print);
  say(`Built in ${took()}.`);
  return true;
}
