import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { installDebian } from "../steps/debian.mjs";

const run = promisify(execFile);
const connections = 32;

export type Load = { perSecond: number; p99: number };

/** Asks one address as often as it is answered, by wrk in a process of its own. Throws when anything but 200 came back. */
export async function loadOf(address: string, encoding: string, seconds: number, over = connections): Promise<Load> {
  const said = ["-t1", `-c${over}`, `-d${seconds}s`, "--latency", "-H", `Accept-Encoding: ${encoding}`, address];
  const { stdout } = await run("wrk", said);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${address} did not answer everybody:\n${stdout}`);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const [, amount, unit = ""] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  return { perSecond, p99: Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN) };
}

/** Is the load generator here? On Debian it is brought. */
export async function hasLoad(): Promise<boolean> {
  const found = () =>
    run("wrk", ["-v"]).then(
      () => true,
      (error: { code?: unknown }) => error.code !== "ENOENT",
    );
  return (await found()) || ((await installDebian("wrk", ["wrk"])) && (await found()));
}
