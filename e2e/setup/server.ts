import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../../bin/steps/ports.mjs";
import { copyDatabase } from "../../bin/steps/postgres.mjs";
import { root } from "../../bin/steps/root.mjs";
import { installation, templateDatabase } from "./templates";

export type Database = "sqlite" | "postgresql";
export type Server = {
  url: string;
  dataDir: string;
  databaseUrl?: string;
  stop: () => Promise<void>;
  /** Starts a worker for a server that has none, and answers how to end it. */
  work: () => () => Promise<void>;
};

/** Starts the production build, as `npm start` does, on its own copy of the demo years. */
export async function startServer(database: Database, worker: number, works = true): Promise<Server> {
  const { dataDir, databaseUrl } = await copyTemplate(database, worker);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...installation(dataDir, databaseUrl),
    PORT: String(port),
    BASE_URL: url,
    NODE_ENV: "production",
    TZ: "America/New_York",
  } as const;
  const child = spawn(process.execPath, [join(root, "bin/start.mjs")], {
    cwd: root,
    env: works ? env : { ...env, WORKER: "off" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = await logFile(`${database}-${worker}.log`);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  await untilAnswering(child, url, log.path.toString());
  const work = () => {
    const program = join(root, ".next/worker/worker.mjs");
    const working = spawn(process.execPath, [program], { cwd: root, env, stdio: "ignore" });
    return () => stop(working);
  };
  return { url, dataDir, databaseUrl, stop: () => stop(child), work };
}

async function copyTemplate(database: Database, worker: number) {
  const home = process.env.KEPU_E2E_HOME;
  if (!home) throw new Error("The global set-up has not run: start the browser tests with `playwright test`.");
  const dataDir = join(home, `${database}-${worker}`);
  const server = process.env.TEST_DATABASE_URL;
  if (database === "sqlite") {
    await cp(join(home, "template"), dataDir, { recursive: true });
    return { dataDir };
  }
  if (!server) throw new Error("TEST_DATABASE_URL is not set: start with `node bin/with-postgres.mjs …`.");
  await cp(join(home, "template-postgresql"), dataDir, { recursive: true });
  return { dataDir, databaseUrl: await copyDatabase(server, templateDatabase, `kepu_e2e_${worker}`) };
}

async function logFile(name: string) {
  const folder = join(root, "test-results", "servers");
  await mkdir(folder, { recursive: true });
  return createWriteStream(join(folder, name));
}

async function untilAnswering(child: ChildProcess, url: string, log: string) {
  const deadline = Date.now() + 45_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}; see ${log}`);
    const answer = await fetch(`${url}/sign-in`).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not answer within 45 seconds; see ${log}`);
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
