import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../steps/ports.mjs";
import { freshDatabase, testDatabaseUrl } from "../steps/postgres.mjs";
import type { Place } from "./coordinator";
import { type Server, startServer } from "./pages";
import type { Dialect, Row } from "./row";

export const secret = "a secret for measuring only, never in use";

/** A database that is measured, and how long it took to fill; null when it was there already. */
export type Filled = { dialect: Dialect; size: number; units: number; place: Place; loadedIn: number | null };
/** The same with a server on it. */
export type Running = Filled & { server: Server; secret: string };

let postgres: Promise<string> | undefined;

/** Makes a database of so many events and units; an embedded one that lies in the folder already is used again. */
export async function fillPlace(dialect: Dialect, size: number, units: number, folder: string): Promise<Filled> {
  const place = await placeFor(dialect, `${size}-${units}`, folder);
  if (place.file && existsSync(place.file)) return { dialect, size, units, place, loadedIn: null };
  const began = performance.now();
  const options = ["--events", String(size), "--units", String(units)];
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "bin/demo.ts", ...options], {
    env: { ...process.env, ...place.environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { dialect, size, units, place, loadedIn: (performance.now() - began) / 1000 };
}

/** Runs `use` with a production server on each of these databases. */
export async function withServers<Result>(
  filled: Filled[],
  use: (running: Running[]) => Promise<Result>,
): Promise<Result> {
  const running: Running[] = [];
  try {
    for (const each of filled)
      running.push({ ...each, secret, server: await startServer(await freePort(), each.place.environment) });
    return await use(running);
  } finally {
    for (const { server } of running) await server.stop();
  }
}

/** How long loading took; a million events are to be there in five minutes. */
export function loadingRows(filled: Filled[]): Row[] {
  return filled.flatMap(({ dialect, size, loadedIn }) =>
    loadedIn === null
      ? []
      : [
          {
            group: "loading",
            name: "demo of this size",
            database: dialect,
            events: size,
            measured: loadedIn,
            unit: "s" as const,
            baseline: { name: "five minutes", value: 300 },
            ...(size >= 1_000_000 ? { atMost: 1 } : {}),
          },
        ],
  );
}

/** Adds up a database anew from its records; throws when anything kept is not what they give. */
export function verifyPlace({ place }: Filled): void {
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "bin/verify.ts"], {
    env: { ...process.env, ...place.environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function placeFor(dialect: Dialect, name: string, folder: string): Promise<Place> {
  if (dialect === "sqlite") {
    const data = join(folder, name);
    return { environment: { DATA_DIR: data, DATABASE_URL: "", AUTH_SECRET: secret }, file: join(data, "kepu.db") };
  }
  postgres ??= testDatabaseUrl({ inEarnest: true });
  const url = await freshDatabase(await postgres, `kepu_bench_${name.replace("-", "_")}`);
  return { environment: { DATA_DIR: join(folder, `pg-${name}`), DATABASE_URL: url, AUTH_SECRET: secret }, url };
}
