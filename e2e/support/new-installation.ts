import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../bin/steps/ports.mjs";
import { root } from "../../bin/steps/root.mjs";
import { installation } from "../setup/templates";

/**
 * Starts the product on an empty folder, as on its very first day; answers its address, the link on the console, and with what code
 * it ends when it is told to.
 */
export async function newInstallation(settings: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), "kepu-first-day-"));
  const url = `http://localhost:${await freePort()}`;
  const child = spawn(process.execPath, [join(root, "bin/start.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      ...installation(dataDir),
      ...{ PORT: new URL(url).port, BASE_URL: url, NODE_ENV: "production" },
      ...settings,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    await rm(dataDir, { recursive: true, force: true });
    return code;
  };
  const link = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /https?:\/\/\S+\/setup\/[\w-]+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once("exit", () => reject(new Error(`the server ended before it told the link:\n${said}`)));
  });
  return { url, link, stop };
}
