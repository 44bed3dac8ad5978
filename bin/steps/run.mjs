import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { isEnding } from "./cleanup.mjs";
import { root } from "./root.mjs";

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to the environment of this process
 * @property {string} [cwd]
 * @property {(text: string) => void} [onOutput] receives what the command prints
 * @property {boolean} [quiet] the person at the terminal does not see what it prints
 * @property {boolean} [group] runs it in a process group of its own, which is ended with it
 * @property {number} [timeout] milliseconds after which the command is ended
 * @property {number} [uid]
 * @property {number} [gid]
 */

/**
 * Runs a command to its end, passing signals on, and answers its exit code (128 + signal when it was killed).
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  // What would be started now would outlive us.
  if (isEnding()) return new Promise(() => undefined);
  const { env, cwd = root, onOutput, quiet = false, group = false, timeout, uid, gid } = options;
  const output = onOutput || quiet ? "pipe" : "inherit";
  const child = spawn(command, args, {
    ...{ cwd, uid, gid, timeout, detached: group },
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
  });
  for (const name of ["stdout", "stderr"]) {
    child[name]?.on("data", (chunk) => {
      onOutput?.(chunk.toString());
      if (!quiet) process[name].write(chunk);
    });
  }
  const stopPassing = passSignals((signal) => (group ? endGroup(child, signal) : child.kill(signal)));
  return new Promise((resolve) => {
    const finish = (code) => {
      stopPassing();
      if (group) endGroup(child, "SIGKILL");
      resolve(code);
    };
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.on("close", (code, signal) => finish(exitCode(code, signal)));
  });
}

/** The exit code a shell would give: 128 + signal for a process that was killed. */
export function exitCode(code, signal) {
  return signal ? 128 + constants.signals[signal] : (code ?? 1);
}

/** Calls back at each signal that asks this process to end, which then no longer ends by itself; undone by the answer. */
export function passSignals(pass) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/** Runs a command and answers what it printed on standard output, or undefined when it failed. */
export function read(command, args, { showErrors = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", showErrors ? "inherit" : "ignore"] });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code === 0 ? text.trim() : undefined));
  });
}

/** The path of a tool installed with the project, started without npx (which would ask the network). */
export function tool(name) {
  return join(root, "node_modules", ".bin", name);
}
