import { existsSync, rmSync, statfsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onCleanup } from "./cleanup.mjs";

const memory = "/dev/shm";
const enough = 4 * 1024 ** 3;

/**
 * Makes a folder for databases that live for one run, and removes it at cleanup. In memory where there is plenty:
 * making a PostgreSQL database takes a tenth of the time there.
 */
export async function scratchFolder(name) {
  const folder = await mkdtemp(join(hasRoom(memory) ? memory : tmpdir(), `kepu-${name}-`));
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  // A test runner that is told to end does not wait for us.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function hasRoom(folder) {
  if (process.platform !== "linux" || !existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > enough;
}
