import { headers } from "next/headers";

/**
 * The network address a request came from, for the sign-in throttle: the last one forwarded, which is the one that our own
 * server or the proxy right before it wrote; those before it are only what the client claims.
 */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}
