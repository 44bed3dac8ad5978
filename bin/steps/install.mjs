import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { say, stopwatch } from "./say.mjs";

const modules = join(root, "node_modules");
const stamp = join(modules, ".kepu-lock");

/** Installs the locked dependencies unless exactly these are there; answers whether they are there now. */
export async function installDependencies() {
  // Native modules are built for one version of Node's interface.
  const print = `${fingerprint(["package.json", "package-lock.json"])} ${process.platform} ${process.versions.modules}`;
  if (isStamped(stamp, print)) return true;
  if (!matchesLock()) {
    say("Installing the locked dependencies (npm ci) …");
    const took = stopwatch();
    const told = tellWhenCompiling();
    const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      env: { NODE_ENV: "development" },
    });
    clearInterval(told);
    if (code !== 0) return complain(code);
    say(`Dependencies installed in ${took()}.`);
  }
  if (!(await driverLoads())) return complain(1);
  writeFileSync(stamp, print);
  return true;
}

/** Does what npm wrote down at the last installation agree with the lock file? */
function matchesLock() {
  const kept = join(modules, ".package-lock.json");
  if (!existsSync(kept)) return false;
  const installed = JSON.parse(readFileSync(kept, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const missing = Object.entries(wanted).filter(
    ([path, entry]) => path && !entry.optional && !entry.peer && installed[path]?.version !== entry.version,
  );
  const foreign = Object.keys(installed).filter((path) => !wanted[path]);
  return missing.length === 0 && foreign.length === 0;
}

/** Where no ready-made binary can be fetched npm compiles the database driver, silently and for long. */
function tellWhenCompiling() {
  const makefile = join(modules, "better-sqlite3", "build", "Makefile");
  const timer = setInterval(() => {
    if (!existsSync(makefile)) return;
    say("No ready-made database driver for this machine: compiling it, which takes one to two minutes …");
    clearInterval(timer);
  }, 500);
  return timer;
}

async function driverLoads() {
  const opening = "new (require('better-sqlite3'))(':memory:').close()";
  const loads = () => run(process.execPath, ["-e", opening], { quiet: true });
  if ((await loads()) === 0) return true;
  say("The database driver was built for another Node: building it again (one to two minutes) …");
  await run("npm", ["rebuild", "better-sqlite3", "--loglevel=error"]);
  return (await loads()) === 0;
}

function complain(code) {
  console.error(
    `The dependencies could not be installed (${code}). Needed: access to the npm registry; and where better-sqlite3 has to be compiled, python3, make and a C++ compiler (Debian: apt-get install python3 make g++).`,
  );
  return false;
}
