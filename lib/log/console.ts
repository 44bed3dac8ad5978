import { describeFault } from "./fault";
import { log } from "./log";

const levels = { error: "error", warn: "warn", info: "info", log: "info" } as const;

/**
 * Sends what the framework prints to the structured log. It prints errors with their messages, and a database error's message
 * holds the values that were being written: only the description without messages is kept.
 */
export function structureConsole(): void {
  const structured = Object.entries(levels).map(([method, level]) => [
    method,
    (...said: unknown[]) => {
      const error = said.find((part) => part instanceof Error);
      const words = said.filter((part) => typeof part === "string").join(" ");
      if (error) log[level](describeFault(error), "reported by the framework");
      else log[level](words);
    },
  ]);
  Object.assign(globalThis.console, Object.fromEntries(structured));
}
