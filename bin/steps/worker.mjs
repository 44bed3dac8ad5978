import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { root } from "./root.mjs";

const patience = 25_000;
const longestPause = 30_000;

/**
 * Starts the worker beside the server and starts it again whenever it dies, later each time it dies soon. `WORKER=off` starts none.
 * @param {NodeJS.ProcessEnv} env
 */
export function startWorker(env) {
  if (env.WORKER === "off") return { stop: () => undefined, ended: Promise.resolve(0) };
  let stopping = false;
  let child;
  let before = "";
  let pause = 0;
  let timer;
  let settle;
  const ended = new Promise((resolve) => {
    settle = resolve;
  });
  const start = () => {
    const name = randomUUID();
    const startedAt = Date.now();
    child = spawn(process.execPath, [`--max-old-space-size=${env.WORKER_MB || 512}`, ...program(env)], {
      cwd: root,
      env: { ...env, WORKER_NAME: name, WORKER_BEFORE: before },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    step(child.pid);
    child.once("error", (error) => console.error(error.message));
    child.once("close", () => {
      if (stopping) return settle(0);
      before = name;
      pause = Date.now() - startedAt > 60_000 ? 0 : Math.min(longestPause, pause * 2 + 250);
      timer = setTimeout(start, pause);
    });
  };
  start();
  return {
    ended,
    stop() {
      if (stopping) return;
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return settle(0);
      child.kill("SIGTERM");
      const kill = setTimeout(() => child.kill("SIGKILL"), patience);
      child.once("close", () => clearTimeout(kill));
    },
  };
}

/** As it was built; from its sources where nothing is built, as while the product is worked on. */
function program(env) {
  const built = join(root, ".next", "worker", "worker.mjs");
  if (env.NODE_ENV === "production" && existsSync(built)) return [built];
  return ["--import", "tsx", join(root, "bin/worker.ts")];
}

/** Sends the worker behind the server in the queue for the processors. */
function step(pid) {
  try {
    if (pid) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where the system does not let us, it works at the common priority.
  }
}
