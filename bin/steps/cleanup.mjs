import { constants } from "node:os";

const tasks = [];
let running;
let ending = false;

/** Registers what must be undone before this process ends; the newest is undone first, each once. */
export function onCleanup(task) {
  tasks.push(task);
}

/** Undoes everything registered, even when one of the tasks fails. */
export function cleanUp() {
  running ??= undoAll().finally(() => {
    running = undefined;
  });
  return running;
}

async function undoAll() {
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    try {
      await task();
    } catch (error) {
      console.error(`Cleaning up: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** Has this process been told to end? Then nothing new may be started. */
export function isEnding() {
  return ending;
}

/** Makes Ctrl-C and SIGTERM clean up first; the exit code is the one a shell expects (128 + signal). */
export function cleanUpOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, async () => {
      ending = true;
      await cleanUp();
      process.exit(128 + constants.signals[signal]);
    });
  }
}
