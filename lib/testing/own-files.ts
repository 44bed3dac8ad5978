import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** Each test of the file has a data folder of its own, with PostgreSQL too. Call it after `eachTestHasItsOwnDatabase`. */
export function eachTestHasItsOwnFiles(): void {
  let folder: string | undefined;
  beforeEach(() => {
    if (!process.env.DATABASE_URL) return;
    folder = mkdtempSync(join(tmpdir(), "kepu-files-"));
    process.env.DATA_DIR = folder;
  });
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
}
