import { Worker } from "node:worker_threads";

const patience = 4_000;

const threadFile = new URL("next-thread.mjs", import.meta.url);

/**
 * Starts Next in a thread of its own, listening on a socket; `ready` settles when it does, `ended` when the thread ends unasked.
 * @param {{ socketPath: string, counters: SharedArrayBuffer, port: number }} options
 */
export function startNext(options, file = threadFile) {
  // Nothing of how this process was started is for the thread: it runs plain JavaScript.
  const thread = new Worker(file, { workerData: options, execArgv: [] });
  let stopping = false;
  const ready = new Promise((resolve) => thread.once("message", () => resolve(undefined)));
  const gone = new Promise((resolve) => thread.once("exit", resolve));
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    thread.once("error", (error) => resolve(`${error.name} ${"code" in error ? error.code : ""}`.trim()));
    thread.once("exit", (code) => {
      if (!stopping) resolve(`exit ${code}`);
    });
  });
  return {
    ready,
    ended,
    /** Lets it end by itself, and ends it when it does not. */
    async stop() {
      stopping = true;
      thread.postMessage("stop");
      const late = new Promise((resolve) => setTimeout(resolve, patience).unref());
      await Promise.race([gone, late]);
      await thread.terminate();
    },
  };
}
