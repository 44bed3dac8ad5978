import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";
import { exitCode, passSignals, read, tool } from "./run.mjs";
import { startWorker } from "./worker.mjs";

// What requests under way are given, and balancers before them.
const patience = 30_000 + 1000 * (Number(process.env.STOP_DELAY) || 0);

/**
 * Starts the production server on the data of the environment and lives as long as it does; answers its exit code.
 * `whenReady` is told the address once the server answers.
 */
export async function serve(whenReady) {
  const prepared = await read(tool("tsx"), [join(root, "bin/prepare.ts")], { showErrors: true });
  if (prepared === undefined) return 1;
  const { port, baseUrl, firstAdministratorLink } = JSON.parse(prepared.split("\n").at(-1) ?? "");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    BASE_URL: baseUrl,
    // Without it redirects after a sign-in are built from the address the server listens on.
    AUTH_URL: baseUrl,
  };
  const worker = startWorker(env);
  passSignals(() => worker.stop());
  if (env.WORKER === "only") return worker.ended;
  const start = ["--import", "tsx", join(root, "bin/server.ts")];
  const server = spawn(process.execPath, start, { cwd: root, env, stdio: "inherit" });
  const ended = endOf(server);
  passSignals((signal) => stopInTime(server, signal, ended));
  if (await answers(port, ended)) await whenReady({ baseUrl, firstAdministratorLink });
  const code = await ended;
  worker.stop();
  await worker.ended;
  return code;
}

function endOf(server) {
  return new Promise((resolve) => {
    server.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    server.once("exit", (code, signal) => resolve(exitCode(code, signal)));
  });
}

/** Requests under way are finished; a server that cannot finish is ended after the stated patience. */
function stopInTime(server, signal, ended) {
  server.kill(signal);
  const timer = setTimeout(() => server.kill("SIGKILL"), patience);
  ended.then(() => clearTimeout(timer));
}

/** Waits until the server answers anything; false when it ended instead. */
async function answers(port, ended) {
  const over = ended.then(() => "over");
  for (;;) {
    const answer = fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    const first = await Promise.race([answer, over]);
    if (first === "over") return false;
    if (first) return true;
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 150)), over]);
  }
}
