import { performance } from "node:perf_hooks";

/** Prints one line about what is going on, for the person waiting. */
export function say(text) {
  console.log(`· ${text}`);
}

/** Starts a stopwatch; the answer tells the seconds since, as "3.2 s". */
export function stopwatch() {
  const started = performance.now();
  return () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
