import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteClient from "better-sqlite3";
import pg from "pg";
import { timeHandWritten } from "./bench/hand-written";
import { medianOf } from "./bench/median";
import { fetchPage, sessionOf, startServer } from "./bench/pages";
import { cleanUp } from "./steps/cleanup.mjs";
import { freePort } from "./steps/ports.mjs";
import { freshDatabase, testDatabaseUrl } from "./steps/postgres.mjs";

const sizes = [1000, 100_000] as const;
const units = 200;
const secret = "a secret for measuring only, never in use";

type Times = { schedule: number; office: number };
type Measured = { size: number; pages: Times; byHand: Times };
type Place = { environment: Record<string, string>; file?: string; url?: string };

/** Measures both pages on a small and a large database, on SQLite and PostgreSQL, and prints the ratios of this one run. */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kepu-bench-"));
  try {
    for (const dialect of ["sqlite", "postgresql"] as const) {
      const measured: Measured[] = [];
      for (const size of sizes) measured.push(await measure(await placeFor(dialect, size, folder), size));
      print(dialect, measured);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await cleanUp();
  }
}

async function placeFor(dialect: "sqlite" | "postgresql", size: number, folder: string): Promise<Place> {
  if (dialect === "sqlite") {
    const data = join(folder, String(size));
    return { environment: { DATA_DIR: data, DATABASE_URL: "", AUTH_SECRET: secret }, file: join(data, "kepu.db") };
  }
  const url = await freshDatabase(await testDatabaseUrl(), `kepu_bench_${size}`);
  return { environment: { DATABASE_URL: url, AUTH_SECRET: secret }, url };
}

async function measure(place: Place, size: number): Promise<Measured> {
  const env = { ...process.env, ...place.environment };
  const options = ["--events", String(size), "--units", String(units)];
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "bin/demo.ts", ...options], {
    env,
    stdio: "inherit",
  });
  const server = await startServer(await freePort(), place.environment);
  try {
    const coordinator = await coordinatorOf(place);
    const session = await sessionOf(coordinator.id, coordinator.sessionVersion, secret);
    const pages = {
      schedule: await medianOf(() => fetchPage(`${server.address}/`)),
      office: await medianOf(() => fetchPage(`${server.address}/office`, session)),
    };
    return { size, pages, byHand: await timeHandWritten(place, medianOf) };
  } finally {
    await server.stop();
  }
}

const askForCoordinator =
  "select p.id, p.session_version from people p join units u on u.id = p.unit_id where p.role = 'coordinator' and u.parent_id is null";

async function coordinatorOf(place: Place): Promise<{ id: string; sessionVersion: number }> {
  const row = place.url ? await firstRowAt(place.url) : firstRowIn(place.file ?? "");
  if (!row) throw new Error("the measured database has no coordinator of the whole programme");
  return { id: row.id, sessionVersion: Number(row.session_version) };
}

type Row = { id: string; session_version: number | string };

function firstRowIn(file: string): Row | undefined {
  const client = new SqliteClient(file, { readonly: true });
  const row = client.prepare(askForCoordinator).get() as Row | undefined;
  client.close();
  return row;
}

async function firstRowAt(url: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(askForCoordinator);
  await client.end();
  return rows[0];
}

function print(dialect: string, [small, large]: Measured[]): void {
  if (!small || !large) return;
  console.log(`\n${dialect}: medians in milliseconds, ${units} units`);
  for (const page of ["schedule", "office"] as const) {
    const [few, many] = [small.pages[page], large.pages[page]];
    console.log(
      `  ${page.padEnd(8)} page at ${small.size}: ${few.toFixed(1)}, at ${large.size}: ${many.toFixed(1)}, ratio ${(many / few).toFixed(2)} (at most 2)`,
    );
    const [handFew, handMany] = [small.byHand[page], large.byHand[page]];
    console.log(
      `  ${page.padEnd(8)} SQL by hand at ${small.size}: ${handFew.toFixed(1)}, at ${large.size}: ${handMany.toFixed(1)}; page to SQL at ${large.size}: ${(many / handMany).toFixed(2)}`,
    );
  }
}

await bench();
