// Measures the pages that must not grow with the number of events: npm run bench. See `--help`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { coordinatorOf, type Place } from "./bench/coordinator";
import { timeImport } from "./bench/imports";
import { sessionOf, startServer } from "./bench/pages";
import { type PhotoTimes, timePhotos } from "./bench/photos";
import { measureSizes, printSizes, type Running } from "./bench/sizes";
import { printTable } from "./bench/table";
import { cleanUp } from "./steps/cleanup.mjs";
import { freePort } from "./steps/ports.mjs";
import { freshDatabase, testDatabaseUrl } from "./steps/postgres.mjs";

const help = `npm run bench        1,000 and 1,000,000 events in 5,000 units, on SQLite and PostgreSQL
  --small N --large N   other numbers of events
  --units N             another number of units, the same for both
  --only sqlite|postgresql
  --imports N           measures only a spreadsheet of N rows coming in, on the small database
  --photos N            instead: what others wait while N photos of 12 megapixels come in at once, at the small size
  --folder PATH         where the SQLite databases lie; those found there are used again, and stay`;

const { values: asked } = parseArgs({
  options: {
    small: { type: "string", default: "1000" },
    large: { type: "string", default: "1000000" },
    units: { type: "string", default: "5000" },
    only: { type: "string" },
    imports: { type: "string" },
    photos: { type: "string" },
    folder: { type: "string" },
    help: { type: "boolean" },
  },
});
const sizes = [Number(asked.small), Number(asked.large)];
const units = Number(asked.units);
const secret = "a secret for measuring only, never in use";
type Dialect = "sqlite" | "postgresql";

/** Measures the pages on a small and a large database of each kind, and prints the ratios of this one run. */
async function bench(): Promise<void> {
  const folder = asked.folder ? resolve(asked.folder) : mkdtempSync(join(tmpdir(), "kepu-bench-"));
  mkdirSync(folder, { recursive: true });
  try {
    for (const dialect of (["sqlite", "postgresql"] as Dialect[]).filter((one) => !asked.only || one === asked.only)) {
      if (asked.imports) {
        await measureImport(dialect, await filled(dialect, Number(asked.small), folder), Number(asked.imports));
        continue;
      }
      if (asked.photos) {
        printPhotos(
          dialect,
          await measurePhotos(await filled(dialect, Number(asked.small), folder), Number(asked.photos)),
        );
        continue;
      }
      await measureAll(dialect, folder);
    }
  } finally {
    if (!asked.folder) rmSync(folder, { recursive: true, force: true });
    await cleanUp();
  }
}

/** The PostgreSQL server, started when it is first needed. */
let server: Promise<string> | undefined;

async function placeFor(dialect: Dialect, size: number, folder: string): Promise<Place> {
  if (dialect === "sqlite") {
    const data = join(folder, `${size}-${units}`);
    return { environment: { DATA_DIR: data, DATABASE_URL: "", AUTH_SECRET: secret }, file: join(data, "kepu.db") };
  }
  server ??= testDatabaseUrl();
  const url = await freshDatabase(await server, `kepu_bench_${size}`);
  return { environment: { DATABASE_URL: url, AUTH_SECRET: secret }, url };
}

/** Fills what is empty first, so that all sizes are measured side by side. */
async function measureAll(dialect: Dialect, folder: string): Promise<void> {
  const places: { size: number; place: Place }[] = [];
  for (const size of sizes) places.push({ size, place: await filled(dialect, size, folder) });
  const running: Running[] = [];
  try {
    for (const each of places) {
      running.push({ ...each, server: await startServer(await freePort(), each.place.environment) });
    }
    printSizes(dialect, units, await measureSizes(running, secret));
  } finally {
    for (const { server } of running) await server.stop();
  }
}

async function filled(dialect: Dialect, size: number, folder: string): Promise<Place> {
  const place = await placeFor(dialect, size, folder);
  if (!place.file || !existsSync(place.file)) fill(place, size);
  return place;
}

async function measureImport(dialect: Dialect, place: Place, rows: number): Promise<void> {
  const server = await startServer(await freePort(), place.environment);
  try {
    const coordinator = await coordinatorOf(place);
    const session = await sessionOf(coordinator.id, coordinator.sessionVersion, secret);
    const { preview, saved, before, meanwhile } = await timeImport(server.address, session, rows);
    console.log(`\n${dialect}: ${rows} rows in milliseconds, and what others waited who asked 51 times a second`);
    printTable([
      ["preview", "saved", "others p99", "worst", "before p99", "worst"],
      [preview, saved, meanwhile.p99, meanwhile.worst, before.p99, before.worst].map((figure) => figure.toFixed(0)),
    ]);
  } finally {
    await server.stop();
  }
}

async function measurePhotos(place: Place, count: number): Promise<PhotoTimes> {
  const server = await startServer(await freePort(), place.environment);
  try {
    return await timePhotos(server, place, secret, count);
  } finally {
    await server.stop();
  }
}

function fill(place: Place, size: number): void {
  const options = ["--events", String(size), "--units", String(units)];
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "bin/demo.ts", ...options], {
    env: { ...process.env, ...place.environment },
    stdio: "inherit",
  });
}

function printPhotos(dialect: Dialect, { each, before, meanwhile, photos, seconds, megabytes }: PhotoTimes): void {
  const held = megabytes === null ? "" : `; the server held ${megabytes.toFixed(0)} MB at most`;
  console.log(
    `\n${dialect}: ${photos} photos of ${each.toFixed(1)} MB in ${seconds.toFixed(1)} s${held}. What others waited, in milliseconds:`,
  );
  const line = (name: string, { p50, p95, p99, worst, of }: PhotoTimes["before"]) => [
    ...[name, ...[p50, p95, p99, worst].map((time) => time.toFixed(0))],
    String(of),
  ];
  const heads = ["", "middle", "95 in 100", "99 in 100", "worst", "requests"];
  printTable([heads, line("before", before), line("meanwhile", meanwhile)]);
}

if (asked.help) console.log(help);
else await bench();
