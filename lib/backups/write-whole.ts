import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file that its owner alone can read, so that it is there whole or not at all, also after the power failed. */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const writing = await open(`${path}.writing`, "w", 0o600);
  try {
    await writing.writeFile(content);
    await writing.sync();
  } finally {
    await writing.close();
  }
  await rename(`${path}.writing`, path);
}
