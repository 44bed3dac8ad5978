import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files under a folder in which a sequence of bytes is found. */
export function filesWith(folder: string, bytes: Buffer): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(bytes));
}
