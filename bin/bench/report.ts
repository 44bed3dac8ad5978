import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { drawRatios } from "./picture";
import { type Row, ratioOf } from "./row";
import { printTable } from "./table";

/** Prints one group of lines. */
export function printRows(rows: Row[]): void {
  const groups = new Set(rows.map(({ group, database }) => `${group} · ${database}`));
  for (const group of groups) {
    console.log(`\n${group}`);
    const lines = rows.filter((row) => `${row.group} · ${row.database}` === group).map(cellsOf);
    printTable([["", "events", "measured", "held against", "ratio", "limit", ""], ...lines]);
  }
}

/** Writes all that was measured as JSON and as a picture of the ratios. Answers the names of the lines beyond their limit. */
export function keepRows(rows: Row[], form: "short" | "long", folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const machine = { ...machineOf(), form, commit: commit(), at: new Date().toISOString() };
  const kept = rows.map((row) => ({ ...row, ratio: ratioOf(row), holds: holds(row) }));
  writeFileSync(join(folder, "bench.json"), `${JSON.stringify({ machine, rows: kept }, null, 2)}\n`);
  writeFileSync(join(folder, "bench.svg"), drawRatios(rows, machine));
  return rows
    .filter((row) => holds(row) === false)
    .map(({ group, name, database, events }) => `${group}: ${name}, ${events} events, ${database}`);
}

/** Whether a line keeps within its limit; null where it has none. */
export function holds(row: Row): boolean | null {
  const ratio = ratioOf(row);
  const judged = ratio ?? row.measured;
  if (row.atLeast !== undefined) return judged >= row.atLeast;
  if (row.atMost !== undefined) return judged <= row.atMost;
  return null;
}

function cellsOf(row: Row): string[] {
  const ratio = ratioOf(row);
  const limit = row.atLeast !== undefined ? `≥ ${row.atLeast}` : row.atMost !== undefined ? `≤ ${row.atMost}` : "";
  const against = row.baseline ? `${figure(row.baseline.value)} ${row.unit} ${row.baseline.name}` : "";
  return [
    row.name,
    row.events.toLocaleString("en"),
    `${figure(row.measured)} ${row.unit}`,
    against,
    ratio === null ? "" : ratio.toFixed(2),
    limit,
    holds(row) === false ? "beyond" : "",
  ];
}

/** Three digits that say something, and no more. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}

function machineOf() {
  const [first] = cpus();
  return {
    processor: first?.model ?? "unknown",
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "unknown";
  }
}
