import { existsSync } from "node:fs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

/** Whether packages can be installed here without asking anybody. */
export function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs Debian packages, without what they only recommend; `what` says it to whoever waits. */
export async function installDebian(what, packages) {
  if (!isDebianRoot()) return false;
  say(`Installing ${what} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env, quiet: true });
  const code = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    env,
    quiet: true,
  });
  return code === 0;
}
