// Fills the database with the demo years: npm run demo. See `--help`.
import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/connection";
import { demoSignIns } from "@/db/demo/sign-ins";
import { migrateDatabase } from "@/db/migrate";
import { gatherStatistics } from "@/db/statistics";
import { loadDemo } from "@/lib/demo/load-demo";
import { getDemoState, removeDemo } from "@/lib/demo/state";
import { settings } from "@/lib/settings/settings";
import { localDate } from "@/lib/time/zone";
import { progressBar } from "./steps/progress-bar.mjs";

const help = `npm run demo                             the demo years: 2022, last year, and this year until today
npm run demo -- --events N [--units M]   N events over five years and M units, for measuring
  --today YYYY-MM-DD   as if it were that day
  --replace            first empty a database that the demo itself made (its audit trail stays)
  --if-empty           do nothing when there is data; mend a demo whose loading was broken off
  --print-sign-ins     only say who can sign in
  --if-demo            with --print-sign-ins: say nothing when the data is not the demo's`;

const { values: asked } = parseArgs({
  options: {
    events: { type: "string" },
    units: { type: "string" },
    today: { type: "string" },
    replace: { type: "boolean" },
    "if-empty": { type: "boolean" },
    "print-sign-ins": { type: "boolean" },
    "if-demo": { type: "boolean" },
    help: { type: "boolean" },
  },
});

try {
  if (asked.help) console.log(help);
  else if (asked["print-sign-ins"]) await sayWhoSignsIn();
  else await makeDemo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

async function makeDemo(): Promise<void> {
  const { today, size } = order();
  settings();
  await migrateDatabase();
  const state = await getDemoState();
  if (asked["if-empty"] && (state === "demo" || state === "foreign")) return;
  if (state === "foreign") {
    throw new Error(
      "There is data in this database that the demo did not make. Choose another DATA_DIR or DATABASE_URL.",
    );
  }
  if (state !== "empty" && !asked.replace && !(asked["if-empty"] && state === "unfinished")) {
    const found =
      state === "demo" ? "The demo is in this database already." : "A demo in this database was broken off.";
    throw new Error(`${found} \`npm run demo -- --replace\` makes it anew.`);
  }
  if (state !== "empty") await removeDemo();
  const started = Date.now();
  const bar = progressBar({ events: "writing events", sums: "adding up" });
  const made = await loadDemo({ today, ...(size ? { size } : {}), progress: bar });
  await gatherStatistics();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`Demo for ${today}: ${made.events} events, ${made.units} units, ${made.people} people in ${seconds} s.`);
  // Whoever asked for "if empty" says it when the server is up.
  if (!asked["if-empty"]) printSignIns();
}

async function sayWhoSignsIn(): Promise<void> {
  if (asked["if-demo"] && (await getDemoState()) !== "demo") return;
  printSignIns();
}

function order() {
  const today = asked.today ?? localDate(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || today < "2023-01-01") {
    throw new Error("--today takes a date like 2026-11-23, from 2023-01-01 on.");
  }
  if (asked.events === undefined && asked.units === undefined) return { today };
  return { today, size: { events: count("events", 10_000), units: count("units", 200) } };
}

function count(name: "events" | "units", otherwise: number): number {
  const given = asked[name] ?? String(otherwise);
  if (!/^[1-9]\d*$/.test(given)) throw new Error(`--${name} takes a whole number from 1 on.`);
  return Number(given);
}

function printSignIns(): void {
  console.log("\nDemo sign-ins:");
  for (const { account, password, purpose } of demoSignIns) {
    console.log(`  ${account.padEnd(26)} ${password.padEnd(28)} ${purpose.zh} / ${purpose.en}`);
  }
}
