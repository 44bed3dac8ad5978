import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, test, vi } from "vitest";
import { ledgerFile } from "@/components/ledger/ledger-file";
import { getProgrammeUnitId } from "@/lib/totals/queries";
import { eachLedgerRow } from "./queries/each-ledger-row";
import { getLedger } from "./queries/get-ledger";

vi.mock("next-intl/server", () => import("@/lib/testing/translations"));
test("measure", async () => {
  process.env.DATA_DIR = "/tmp/rep-big";
  const place = { scopeId: (await getProgrammeUnitId()) ?? "", whole: true, now: new Date() };
  const years = [2022, 2023, 2024, 2025, 2026];
  async function* all() {
    for (const year of years) yield* eachLedgerRow(place, { year, order: "oldest" });
  }
  const query = { year: 2026 };
  const file = await ledgerFile({ locale: "zh-CN", query, now: new Date(), ...(await getLedger(place, query)) });
  let n = 0,
    gap = 0,
    last = performance.now(),
    peak = 0;
  const before = process.memoryUsage().rss;
  const gaps: number[] = [];
  const timer = setInterval(() => {
    const at = performance.now();
    gaps.push(at - last);
    gap = Math.max(gap, at - last);
    last = at;
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const t = performance.now();
  await pipeline(
    Readable.fromWeb(
      file.write("xlsx", all(), () => {
        n += 1;
      }) as never,
    ),
    createWriteStream("/tmp/rep-x/big.xlsx"),
  );
  clearInterval(timer);
  gaps.sort((a, b) => a - b);
  console.log(
    "MEASURED",
    JSON.stringify({
      n,
      seconds: (performance.now() - t) / 1000,
      before: before / 1e6,
      peak: peak / 1e6,
      longestHold: gap,
      p99Hold: gaps[Math.floor(gaps.length * 0.99)],
    }),
  );
  expect(n).toBeGreaterThan(90_000);
}, 600_000);
