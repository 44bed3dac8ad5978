import type { Instrumentation } from "next";

/**
 * Runs once when the server starts: settings are checked before the first request and everything printed is structured. What
 * is done by the clock, and all that takes long, is the worker's (bin/worker.ts).
 */
export async function register(): Promise<void> {
  // Asked in this form, what only the server can do is left out of other bundles.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { settings } = await import("@/lib/settings/settings");
    settings();
    if (process.env.NODE_ENV !== "production") return;
    const { structureConsole } = await import("@/lib/log/console");
    structureConsole();
  }
}

/** Keeps each failed request with the id that the answer carried and the digest that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("@/lib/log/log");
  const { describeFault } = await import("@/lib/log/fault");
  const requestId = request.headers["x-request-id"];
  log.error({ requestId, method: request.method, route: context.routePath, ...describeFault(error) }, "request failed");
};
