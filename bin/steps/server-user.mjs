import { read } from "./run.mjs";

/**
 * The user a database server or a browser may run as: PostgreSQL refuses to run as root, so root lends it
 * the account `postgres`, or else `nobody`. Undefined when we are not root.
 */
export async function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const uid = Number(await read("id", ["-u", name]));
    const gid = Number(await read("id", ["-g", name]));
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.");
}
