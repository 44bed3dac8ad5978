import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Runs what changes a folder of backups alone: two at once would take files from each other. Throws when another is at work. */
export async function oneAtATime<Result>(folder: string, run: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, ".lock");
  await take(lock);
  try {
    return await run();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  const write = () => writeFile(lock, String(process.pid), { flag: "wx" });
  try {
    await write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isAlive(Number(await readFile(lock, "utf8").catch(() => ""))))
      throw new Error(`Another backup is being made in this folder (if none is, remove ${lock}).`);
    await rm(lock, { force: true });
    await write();
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
