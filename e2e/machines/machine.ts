import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { onCleanup } from "../../bin/steps/cleanup.mjs";
import { root } from "../../bin/steps/root.mjs";

/** One server of several, as `npm start` runs it. */
export type Machine = {
  port: string;
  /** Asks it to end, and answers its exit code once it has. */
  stop(): Promise<number | null>;
  /** Ends it and all it has started at once, as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
};

/** Starts a server with this environment; ended at cleanup. */
export async function startMachine(env: Record<string, string>): Promise<Machine> {
  const port = env.PORT ?? "";
  let child: ChildProcess | undefined;
  let ended: Promise<number | null> = Promise.resolve(0);
  const signalAll = (signal: NodeJS.Signals) => {
    // A group of its own, so that a power cut takes all of it.
    if (child?.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
  };
  const machine: Machine = {
    port,
    stop() {
      child?.kill("SIGTERM");
      return ended;
    },
    async kill() {
      signalAll("SIGKILL");
      await ended;
    },
    async start() {
      const started = spawn(process.execPath, [join(root, "bin/start.mjs")], {
        cwd: root,
        env: { ...process.env, ...env, NODE_ENV: "production", TZ: "America/New_York" },
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      });
      child = started;
      ended = new Promise((resolve) => started.once("exit", resolve));
      const log = await logFile(`machine-${port}.log`);
      started.stdout.pipe(log, { end: false });
      started.stderr.pipe(log, { end: false });
      await answering(port, () => started.exitCode !== null);
    },
  };
  onCleanup(async () => {
    signalAll("SIGKILL");
    await ended;
  });
  await machine.start();
  return machine;
}

async function logFile(name: string) {
  const folder = join(root, "test-results", "servers");
  await mkdir(folder, { recursive: true });
  return createWriteStream(join(folder, name), { flags: "a" });
}

async function answering(port: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !hasEnded()) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server on ${port} does not answer; see test-results/servers`);
}
