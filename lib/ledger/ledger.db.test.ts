import { stat, utimes } from "node:fs/promises";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { beforeEach, expect, test, vi } from "vitest";
import { ledgerFile } from "@/components/ledger/ledger-file";
import { database } from "@/db/connection";
import { exports } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { exportFile, keptFor, openExport, silentFor, sweepExports } from "@/lib/exports/files";
import { exportsSettled } from "@/lib/exports/worker";
import type { FigureQuery } from "@/lib/figures/input";
import { getPlace } from "@/lib/figures/queries";
import { trailOf } from "@/lib/testing/event-at";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { type ActorName, accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { orderLedger } from "./mutations";
import { eachLedgerRow, listLedger } from "./queries/each-ledger-row";
import { getExport, listExports } from "./queries/get-export";
import { getLedger } from "./queries/get-ledger";
import { addRow, emptySum } from "./rules";

vi.mock("next-intl/server", () => import("@/lib/testing/translations"));
eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const now = new Date();
const year = Number(localDate(now).slice(0, 4));
const reader = accessOf("coordinator", "totals.read");

test("the rows of a ledger add up to what its page says, for every group and online measure", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 40, seed: 29 }));
  for (const query of [{}, { part: "approved" }, { group: "g-seniors" }, { campaign: "c-apart" }] as const) {
    const place = await placeOf();
    const added = emptySum();
    for await (const row of eachLedgerRow(place, { year, ...query })) addRow(added, row);
    const { sum } = await getLedger(place, { year, ...query });
    expect(added).toEqual(sum);
    expect(sum.events).toBeGreaterThan(0);
  }
});

test("a row has what is known of its event, and nothing where nothing is", async () => {
  await liveAll([
    {
      ...{ unit: "canal", daysFromNow: -5, campaign: "apart", kind: 0, meant: [0, 1], claimed: [30, null, 0] },
      ...{ views: 500, correction: 2, end: "approve" },
    },
    {
      ...{ unit: "hill", daysFromNow: -3, campaign: null, kind: 1, meant: [2], claimed: [], views: null },
      ...{ correction: 0, end: "publish" },
    },
  ]);
  const { rows } = await listLedger(await placeOf(), { year, order: "oldest" });
  expect(rows[0]).toMatchObject({
    ...{ campaign: { name: "手机课堂" }, counts: false, notCountingReason: "单列统计", part: "approved" },
    ...{ audiences: ["g-youth", "g-seniors"], countedBy: "tally", submittedBy: "Test p-second" },
    review: { by: "Test p-coordinator", reason: "核对签到表" },
    online: [{ measure: "views", claimed: 500 }],
  });
  expect(rows[0]?.attendance.get("g-youth")).toEqual({ claimed: 30, approved: 28 });
  expect(rows[0]?.attendance.get("g-public")).toEqual({ claimed: 0, approved: 0 });
  expect(rows[0]?.attendance.has("g-seniors")).toBe(false);
  expect(rows[1]).toMatchObject({ campaign: null, review: null, evidence: null, online: [], part: "unreported" });
});

test("a file made in the background holds every row, is its orderer's alone and is gone after a day", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 30, seed: 7 }));
  const ordered = await order("coordinator");
  const again = await order("coordinator");
  if (!ordered.ok || !again.ok) throw new Error("refused");
  expect(again.id).toBe(ordered.id);
  expect(await trailOf(ordered.id)).toEqual(["export.order"]);
  await exportsSettled();

  const file = await getExport(reader, ordered.id, now);
  const { sum } = await getLedger(await placeOf(), { year });
  expect(file).toMatchObject({ standing: "ready", rowsDone: sum.events, rowsOf: sum.events });
  const [table] = await sheetsOf(file ?? never());
  const totals = table?.at(-1) ?? [];
  const cell = (heading: string) => totals[table?.[0]?.indexOf(heading) ?? -1];
  expect(table).toHaveLength(sum.events + 2);
  expect([cell("人次（申报）"), cell("人次（核定）")]).toEqual([sum.claimed, sum.approved]);
  expect(cell("老年人（核定）")).toBe(sum.groups.get("g-seniors")?.approved);
  expect(cell("观看人次（申报）")).toBe(sum.online.get("views")?.claimed);

  expect(await getExport(accessOf("secondCoordinator", "totals.read"), ordered.id, now)).toBeNull();
  expect((await listExports(reader, now)).map(({ id }) => id)).toEqual([ordered.id]);
  const tomorrow = new Date(Date.now() + keptFor + 1000);
  expect(await getExport(reader, ordered.id, tomorrow)).toBeNull();
  await sweepExports(now);
  expect((await stat(exportFile(file ?? never()))).size).toBe(file?.bytes);
  await utimes(exportFile(file ?? never()), now, new Date(now.getTime() - 1000));
  await sweepExports(tomorrow);
  await expect(stat(exportFile(file ?? never()))).rejects.toThrow("ENOENT");
  expect(await database().select().from(exports)).toEqual([]);
});

test("a file whose server went away is not waited for, and one that fails says so and leaves nothing behind", async () => {
  const rows = 3;
  const broken = {
    name: "台账",
    rows,
    open: () => new ReadableStream<Uint8Array>({ pull: (to) => to.error(new Error()) }),
  };
  const ordered = await orderLedger(reader, { query: "year=2026", format: "xlsx" }, broken);
  if (!ordered.ok) throw new Error(ordered.reason);
  await exportsSettled();
  const failed = await getExport(reader, ordered.id, now);
  expect(failed?.standing).toBe("failed");
  expect(await openExport(failed ?? never())).toBeNull();

  const left = new Date(Date.now() - silentFor - 1000);
  await transaction(async (tx) => {
    await tx.update(exports).set({ state: "running", touchedAt: left }).where(eq(exports.id, ordered.id));
  });
  expect((await getExport(reader, ordered.id, new Date()))?.standing).toBe("interrupted");
});

test("what is not within reach is not ordered, and nobody has more than three files made at once", async () => {
  expect(await orderLedger(reader, { query: "", format: "csv" }, null)).toEqual({ ok: false, reason: "not_found" });
  let finish: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const open = () => new ReadableStream<Uint8Array>({ pull: (to) => until.then(() => to.close()) });
  const asked = ["2022", "2023", "2024", "2025"].map((each) =>
    orderLedger(reader, { query: `year=${each}`, format: "csv" }, { name: "台账", rows: 1, open }),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  expect(answers.filter((each) => !each.ok)).toEqual([{ ok: false, reason: "too_many_exports" }]);
  finish();
  await exportsSettled();
});

test("a coordinator who has moved cannot fetch what is no longer within reach", async () => {
  const canal = accessOf("canalCoordinator", "totals.read");
  const prepared = { name: "台账", rows: 1, open: () => new Blob(["x"]).stream() };
  const ordered = await orderLedger(canal, { query: `year=2026&unit=${unitIds.hill}`, format: "csv" }, prepared);
  if (!ordered.ok) throw new Error(ordered.reason);
  await exportsSettled();
  expect(await getExport(canal, ordered.id, now)).toBeNull();
});

async function order(who: ActorName, query: FigureQuery = { year }) {
  const place = await placeOf();
  const file = await ledgerFile({ locale: "zh-CN", query, now, ...(await getLedger(place, query)) });
  const open = (onRow: () => void) => file.write("xlsx", eachLedgerRow(place, query), onRow);
  const { sum } = await getLedger(place, query);
  const prepared = { name: file.name, rows: sum.events, open };
  return orderLedger(accessOf(who, "totals.read"), { query: `year=${query.year}`, format: "xlsx" }, prepared);
}

async function sheetsOf(file: { id: string; format: string }) {
  const stream = await openExport(file);
  const { sheets } = await readXlsx(new Uint8Array(await new Response(stream).arrayBuffer()));
  return sheets.map(({ rows }) => rows);
}

async function placeOf() {
  return (await getPlace(reader, undefined, now)) ?? never();
}

function never(): never {
  throw new Error("nothing was found");
}
