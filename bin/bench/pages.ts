import { spawn } from "node:child_process";
import { encode } from "next-auth/jwt";

const cookie = "kepu-session";

export type Server = { address: string; pid: number; startedIn: number; stop: () => Promise<void> };

/** Starts the production server on a port with an environment, and waits until it is healthy. */
export async function startServer(port: number, environment: Record<string, string>): Promise<Server> {
  const env = {
    ...process.env,
    ...environment,
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    LOG_LEVEL: "error",
  };
  const began = performance.now();
  const server = spawn(process.execPath, ["bin/start.mjs"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const address = `http://localhost:${port}`;
  for (let tries = 0; ; tries++) {
    const healthy = await fetch(`${address}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) break;
    if (tries > 150) throw new Error("the server did not become healthy");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    address,
    pid: server.pid ?? 0,
    startedIn: (performance.now() - began) / 1000,
    stop: () => {
      server.kill("SIGTERM");
      return ended;
    },
  };
}

/** The session cookie of a person, as a sign-in would set it. */
export async function sessionOf(personId: string, sessionVersion: number, secret: string): Promise<string> {
  const token = await encode({ token: { sub: personId, sessionVersion }, secret, salt: cookie, maxAge: 3600 });
  return `${cookie}=${token}`;
}

/** Fetches a page whole; throws unless it answers 200 without being sent elsewhere. */
export async function fetchPage(url: string, session?: string): Promise<number> {
  const answer = await fetch(url, { redirect: "manual", headers: session ? { cookie: session } : {} });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return body.length;
}
