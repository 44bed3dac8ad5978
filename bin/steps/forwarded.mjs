/** The proxies named in the setting, in the spelling sockets use. */
export function proxiesIn(setting = "") {
  return new Set(setting.split(",").map(plain).filter(Boolean));
}

/** Who is asking: the connection's address, or when that is a trusted proxy the last one it names that is not. */
export function addressOf(connection = "", forwarded = "", proxies = new Set()) {
  const hops = [...forwarded.split(",").map(plain).filter(Boolean), plain(connection)];
  while (hops.length > 1 && proxies.has(hops.at(-1))) hops.pop();
  return hops.at(-1) || "unknown";
}

function plain(address) {
  return address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
}
