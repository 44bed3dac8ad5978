/**
 * The servers that an address names, each by an address of its own. `postgres://user:password@one:5432,two:5432/kepu` is how PostgreSQL's
 * own programs write several of which one takes writes; its driver for Node.js knows one server only.
 */
export function addressesOf(url: string): string[] {
  const [, before, hosts, after] = /^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/i.exec(url) ?? [];
  if (before === undefined || !hosts?.includes(",")) return [url];
  // The driver would not know this word; which server takes writes is asked anyway.
  const rest = after?.replace(/([?&])target_session_attrs=[^&]*&?/, "$1").replace(/[?&]$/, "");
  return hosts
    .split(",")
    .filter(Boolean)
    .map((host) => `${before}${host}${rest}`);
}
