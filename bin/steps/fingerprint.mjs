import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./root.mjs";

/** One hash over these files and everything below these folders, names included; `skip` leaves out paths. */
export function fingerprint(paths, skip = () => false) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((name) => filesBelow(join(root, name), skip)).sort()) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(path, skip) {
  if (!existsSync(path) || skip(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name), skip));
}

/** Does the stamp in this file say that what it stands for was made from this fingerprint? */
export function isStamped(file, print) {
  return existsSync(file) && readFileSync(file, "utf8").trim() === print;
}
