import pino from "pino";

/** The structured log: one JSON line per entry on standard output. Ids only; never names, accounts, phones or form contents. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});
