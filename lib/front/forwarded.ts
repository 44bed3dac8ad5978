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

function plain(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
}
