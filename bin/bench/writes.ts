import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { How } from "./parts";
import type { Running } from "./places";
import type { Row } from "./row";

type Rates = { product: number; bare: number; statements: number };

/**
 * Events registered, published and reported per second through the product, beside the bare database doing the same statements, with full
 * durability both times: by one writer and by eight at once. On the smallest database, which it leaves with some events more.
 */
export async function measureWrites(running: Running[], { form, folder }: How): Promise<Row[]> {
  const [smallest] = running;
  if (!smallest) return [];
  const count = form === "short" ? 150 : 1_000;
  return [1, 8].map((writers) => {
    const { product, bare } = ratesOf(smallest, { count, writers, folder });
    return {
      ...{ group: "writes", name: `events with their records, ${writers} at once`, unit: "/s" as const },
      ...{ database: smallest.dialect, events: smallest.size, measured: product },
      baseline: { name: "the bare database, the same statements", value: bare },
      atLeast: 0.5,
    };
  });
}

function ratesOf(
  { place }: Running,
  { count, writers, folder }: { count: number; writers: number; folder: string },
): Rates {
  const copy = place.url ? `${place.url}_replayed` : join(folder, "replayed.db");
  const said = execFileSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "bin/bench/write-rates.ts", String(count), String(writers), copy],
    { env: { ...process.env, ...place.environment }, stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(said.toString().trim().split("\n").at(-1) ?? "") as Rates;
}
