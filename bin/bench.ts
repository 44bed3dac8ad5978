// Measures the pages that must not grow with the number of events: npm run bench. See `--help`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type AnalysisName, analyses, analysisNames } from "./bench/analyses";
import { type Composed, type ComposedName, composedNames, composedPages, timeComposed } from "./bench/composed";
import { coordinatorOf, type Place } from "./bench/coordinator";
import { type HandTimes, timeHandWritten } from "./bench/hand-written";
import { timeImport } from "./bench/imports";
import { medianOf } from "./bench/median";
import { fetchPage, sessionOf, startServer } from "./bench/pages";
import { type PhotoTimes, timePhotos } from "./bench/photos";
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
type Page = "schedule" | "office" | AnalysisName;
type Measured = {
  size: number;
  pages: Record<Page, number>;
  byHand: HandTimes;
  composed: Record<ComposedName, Composed>;
};

/** Measures the pages on a small and a large database of each kind, and prints the ratios of this one run. */
async function bench(): Promise<void> {
  const folder = asked.folder ? resolve(asked.folder) : mkdtempSync(join(tmpdir(), "kepu-bench-"));
  mkdirSync(folder, { recursive: true });
  try {
    for (const dialect of (["sqlite", "postgresql"] as Dialect[]).filter((one) => !asked.only || one === asked.only)) {
      if (asked.imports) {
        await measureImport(dialect, await placeFor(dialect, Number(asked.small), folder), Number(asked.imports));
        continue;
      }
      if (asked.photos) {
        printPhotos(dialect, await measurePhotos(await placeFor(dialect, sizes[0] ?? 0, folder), Number(asked.photos)));
        continue;
      }
      const measured: Measured[] = [];
      for (const size of sizes) measured.push(await measure(await placeFor(dialect, size, folder), size));
      print(dialect, measured);
    }
  } finally {
    if (!asked.folder) rmSync(folder, { recursive: true, force: true });
    await cleanUp();
  }
}

async function placeFor(dialect: Dialect, size: number, folder: string): Promise<Place> {
  if (dialect === "sqlite") {
    const data = join(folder, `${size}-${units}`);
    return { environment: { DATA_DIR: data, DATABASE_URL: "", AUTH_SECRET: secret }, file: join(data, "kepu.db") };
  }
  const url = await freshDatabase(await testDatabaseUrl(), `kepu_bench_${size}`);
  return { environment: { DATABASE_URL: url, AUTH_SECRET: secret }, url };
}

async function measure(place: Place, size: number): Promise<Measured> {
  if (!place.file || !existsSync(place.file)) fill(place, size);
  const server = await startServer(await freePort(), place.environment);
  try {
    const coordinator = await coordinatorOf(place);
    const session = await sessionOf(coordinator.id, coordinator.sessionVersion, secret);
    const page = (path: string) => medianOf(() => fetchPage(`${server.address}${path}`, session));
    const pages: Partial<Measured["pages"]> = { schedule: await medianOf(() => fetchPage(`${server.address}/`)) };
    pages.office = await page("/office");
    const lastYear = String(new Date().getUTCFullYear() - 1);
    for (const name of analysisNames) {
      pages[name] = await page(`/office/analysis?${analyses[name].replace("LAST", lastYear)}`);
    }
    const composed: Partial<Measured["composed"]> = {};
    for (const name of composedNames) {
      composed[name] = await timeComposed(server.address, composedPages[name].replace("LAST", lastYear), session);
    }
    const byHand = await timeHandWritten(place, medianOf);
    return { size, pages: pages as Measured["pages"], byHand, composed: composed as Measured["composed"] };
  } finally {
    await server.stop();
  }
}

async function measureImport(dialect: Dialect, place: Place, rows: number): Promise<void> {
  if (!place.file || !existsSync(place.file)) fill(place, Number(asked.small));
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
  if (!place.file || !existsSync(place.file)) fill(place, sizes[0] ?? 0);
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

function print(dialect: Dialect, [small, large]: Measured[]): void {
  if (!small || !large) return;
  console.log(`\n${dialect}: medians in milliseconds, ${units} units; the ratio is to be at most 2`);
  const heads = [
    "page",
    `at ${small.size}`,
    `at ${large.size}`,
    "ratio",
    `SQL by hand at ${large.size}`,
    "page to SQL",
  ];
  const lines = (Object.keys(small.pages) as Page[]).map((page) => {
    const [few, many, byHand] = [small.pages[page], large.pages[page], large.byHand[page]];
    return [
      page,
      few.toFixed(1),
      many.toFixed(1),
      (many / few).toFixed(2),
      byHand.toFixed(1),
      (many / byHand).toFixed(2),
    ];
  });
  printTable([heads, ...lines]);
  console.log(`\n${dialect}: the worst of five, in milliseconds: the page, and what somebody else waited meanwhile`);
  const composedHeads = ["page", ...[small, large].flatMap(({ size }) => [`at ${size}`, "others"])];
  const composed = composedNames.map((name) => [
    name,
    ...[small, large].flatMap((of) => [of.composed[name].took.toFixed(0), of.composed[name].othersWaited.toFixed(0)]),
  ]);
  printTable([composedHeads, ...composed]);
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

function printTable(table: string[][]): void {
  const widths = table[0]?.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0))) ?? [];
  for (const line of table) {
    console.log(
      `  ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")}`,
    );
  }
}

if (asked.help) console.log(help);
else await bench();
