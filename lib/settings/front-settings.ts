import { z } from "zod";

export type FrontSettings = {
  /** How much memory kept answers may take, in bytes; 0 when none are kept. */
  cacheBytes: number;
  /** How long balancers are told of the end before it begins, in milliseconds. */
  stopDelay: number;
};

const front = z.object({
  CACHE: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  CACHE_MB: z.coerce.number({ error: "must be a number of megabytes" }).min(1).max(100_000).default(64),
  STOP_DELAY: z.coerce.number({ error: "must be a number of seconds" }).min(0).max(60).default(0),
});

/** How the server in front keeps answers and ends. Throws one Error that names every wrong variable. */
export function readFrontSettings(env: Record<string, string | undefined>): FrontSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = front.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Wrong settings:\n${problems.join("\n")}`);
  }
  const { CACHE, CACHE_MB, STOP_DELAY } = parsed.data;
  return { cacheBytes: CACHE === "off" ? 0 : CACHE_MB * 1024 * 1024, stopDelay: STOP_DELAY * 1000 };
}
