import type { IncomingHttpHeaders } from "node:http";

/** The proxies named in the setting, in the spelling sockets use. */
export function proxiesIn(setting = ""): Set<string> {
  return new Set(setting.split(",").map(plain).filter(Boolean));
}

/** Is this connection one from a trusted proxy? */
export function isProxy(connection = "", proxies: Set<string> = new Set()): boolean {
  return proxies.has(plain(connection));
}

/** Who is asking: the connection's address, or when that is a trusted proxy the last one it names that is not. */
export function addressOf(connection = "", forwarded = "", proxies: Set<string> = new Set()): string {
  const hops = [...forwarded.split(",").map(plain).filter(Boolean), plain(connection)];
  while (hops.length > 1 && proxies.has(hops.at(-1) ?? "")) hops.pop();
  return hops.at(-1) || "unknown";
}

/** What anybody can write about the way a request came; it is written anew by `forwarding`. */
export const forwardingNames = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/**
 * The headers that say who is asking, and how: only a trusted proxy is believed. Most pass on a host that the reader made up, and
 * Next compares origins with it, so that it is taken only where it is `own`, the address people use.
 */
export function forwarding(
  connection: string | undefined,
  headers: IncomingHttpHeaders,
  proxies: Set<string>,
  own: URL,
) {
  const said = (name: string) => (isProxy(connection, proxies) ? headers[name]?.toString() : undefined);
  const written = ["X-Forwarded-Proto", said("x-forwarded-proto") || own.protocol.slice(0, -1)];
  if (said("x-forwarded-host") === own.host) written.push("X-Forwarded-Host", own.host);
  written.push("X-Forwarded-For", addressOf(connection, headers["x-forwarded-for"]?.toString(), proxies));
  return written;
}

function plain(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
}
