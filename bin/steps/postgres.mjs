import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { onCleanup } from "./cleanup.mjs";
import { freePort } from "./ports.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { run } from "./run.mjs";
import { scratchFolder } from "./scratch.mjs";
import { serverUser } from "./server-user.mjs";

// The server lives for one run: what it would lose in a power cut does not matter, its speed does.
const throwAway = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
  "timezone=UTC",
];

// As a server comes: what it has acknowledged is there after a power cut.
const durable = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];

/**
 * The address of a PostgreSQL server for tests: TEST_DATABASE_URL when given, else one started here and stopped at cleanup. For measuring
 * it keeps what it is told as one in earnest does.
 */
export async function testDatabaseUrl({ inEarnest = false } = {}) {
  return process.env.TEST_DATABASE_URL || (await startPostgres(inEarnest ? durable : []));
}

/** Makes an empty database of this name on the test server and answers its address. */
export function freshDatabase(serverUrl, name) {
  return makeDatabase(serverUrl, name, "");
}

/** Copies a database nobody is connected to and answers the address of the copy. */
export function copyDatabase(serverUrl, template, name) {
  return makeDatabase(serverUrl, name, ` TEMPLATE "${template}"`);
}

async function makeDatabase(serverUrl, name, from) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${name}"${from}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function startPostgres(also) {
  const { binaries, home, user, password } = await newCluster();
  const port = await freePort();
  startServer({ binaries, home, user, port, also });
  const url = `postgres://kepu:${password}@localhost:${port}/postgres`;
  await waitUntilReady(url);
  return url;
}

/** The files of a server that has never run, and who may run it. */
export async function newCluster() {
  const user = (await serverUser()) ?? {};
  const home = await scratchFolder("postgres");
  const binaries = await readableBinaries(await postgresBinaries(), home, user);
  const password = randomBytes(18).toString("hex");
  const passwordFile = join(home, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user.uid) for (const path of [home, passwordFile]) chownSync(path, user.uid, user.gid);
  await makeCluster(binaries, home, passwordFile, user);
  return { binaries, home, user, password };
}

/** A server from node_modules may sit in a folder only root may read; the lent account then needs a copy. */
async function readableBinaries(binaries, home, user) {
  if (!user.uid || !binaries.includes("node_modules")) return binaries;
  await cp(dirname(binaries), join(home, "server"), { recursive: true, verbatimSymlinks: true });
  return join(home, "server", "bin");
}

async function makeCluster(binaries, home, passwordFile, user) {
  let output = "";
  const options = [
    "--username=kepu",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  const code = await run(join(binaries, "initdb"), [`--pgdata=${join(home, "data")}`, ...options], {
    ...user,
    cwd: home,
    quiet: true,
    onOutput: (chunk) => {
      output += chunk;
    },
  });
  if (code !== 0) throw new Error(`initdb failed (${code}):\n${output}`);
}

/** Starts a server on its files, until cleanup at the latest; the answer ends it at once, as a crash would. */
export function startServer({ binaries, home, user, port, data = "data", also = [] }) {
  const own = [`port=${port}`, "listen_addresses=localhost", `unix_socket_directories=${home}`];
  const settings = [...own, ...throwAway, ...also];
  const args = ["-D", join(home, data), ...settings.flatMap((setting) => ["-c", setting])];
  // A group of its own: Ctrl-C reaches us first, and we stop the server after its clients are gone.
  const server = spawn(join(binaries, "postgres"), args, { ...user, cwd: home, stdio: "ignore", detached: true });
  const ended = new Promise((resolve) => {
    server.on("exit", resolve);
    server.on("error", resolve);
  });
  server.unref();
  onCleanup(async () => {
    server.ref();
    server.kill("SIGINT");
    await ended;
  });
  return async () => {
    server.ref();
    server.kill("SIGQUIT");
    await ended;
  };
}

/** Waits until a server lets somebody in. */
export async function waitUntilReady(url) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL did not start within 30 seconds: ${error.message}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
