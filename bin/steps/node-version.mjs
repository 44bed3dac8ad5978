/** Stops with a clear message on a Node that Next does not run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  console.error(`Kepu needs Node 20.9 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}
