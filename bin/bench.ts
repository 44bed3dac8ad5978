// Measures speed as ratios taken in one run: npm run bench. See `--help`.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Part, partNames, parts } from "./bench/parts";
import { type Filled, fillPlace, loadingRows, verifyPlace, withServers } from "./bench/places";
import { keepRows, printRows } from "./bench/report";
import type { Dialect, Row } from "./bench/row";
import { cleanUp } from "./steps/cleanup.mjs";

const help = `npm run bench           the short form, under two minutes: 1,000 and 10,000 events in 200 units, on both databases
  --long                the long form: 1,000, 100,000 and 1,000,000 events in 5,000 units
  --sizes N,N,…         other numbers of events
  --units N             another number of units, the same for all
  --only sqlite|postgresql
  --parts A,B           only these: ${partNames.join(", ")}
  --folder PATH         where the SQLite databases lie; those found there are used again, and stay
  --out PATH            where bench.json and bench.svg are written; bench-results otherwise
Ends with an error when something is beyond its limit.`;

const { values: asked } = parseArgs({
  options: {
    long: { type: "boolean", default: false },
    sizes: { type: "string" },
    units: { type: "string" },
    only: { type: "string" },
    parts: { type: "string" },
    folder: { type: "string" },
    out: { type: "string", default: "bench-results" },
    help: { type: "boolean" },
  },
});
const form = asked.long ? "long" : "short";
const sizes = (asked.sizes ?? (asked.long ? "1000,100000,1000000" : "1000,10000")).split(",").map(Number);
const units = Number(asked.units ?? (asked.long ? 5_000 : 200));
const chosen = (asked.parts?.split(",") ?? partNames) as Part[];
const dialects = (["sqlite", "postgresql"] as Dialect[]).filter((one) => !asked.only || one === asked.only);

if (asked.help) console.log(help);
else await bench();

async function bench(): Promise<void> {
  const folder = asked.folder ? resolve(asked.folder) : mkdtempSync(join(tmpdir(), "kepu-bench-"));
  mkdirSync(folder, { recursive: true });
  const rows: Row[] = [];
  const told = (more: Row[]) => {
    printRows(more);
    rows.push(...more);
  };
  try {
    for (const dialect of dialects) await measure(dialect, folder, told);
  } finally {
    if (!asked.folder) rmSync(folder, { recursive: true, force: true });
    await cleanUp();
  }
  const beyond = keepRows(rows, form, resolve(asked.out));
  console.log(`\n${rows.length} lines written to ${asked.out}/bench.json and bench.svg.`);
  if (beyond.length === 0) return;
  console.log(`Beyond their limit:\n${beyond.map((name) => `  ${name}`).join("\n")}`);
  process.exitCode = 1;
}

/** Fills all sizes first, so that they are measured side by side; then one part after another. */
async function measure(dialect: Dialect, folder: string, told: (rows: Row[]) => void): Promise<void> {
  const filled: Filled[] = [];
  for (const size of sizes) filled.push(await fillPlace(dialect, size, units, folder));
  told(loadingRows(filled));
  if (asked.long) for (const each of filled) verifyPlace(each);
  for (const part of chosen) {
    const { servers, run } = parts[part];
    const of = servers === "all" ? filled : filled.slice(0, servers);
    told(await withServers(of, (running) => run(running, { form, folder })));
  }
}
