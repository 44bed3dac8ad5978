import { eq } from "drizzle-orm";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { beforeEach, expect, test } from "vitest";
import { prepareLedger } from "@/app/background/prepare-ledger";
import { database } from "@/db/connection";
import { exports, jobs, looseFiles, people } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { openExport } from "@/lib/exports/files";
import { keptFor } from "@/lib/exports/rules";
import { sweepExports } from "@/lib/exports/sweep";
import type { FigureQuery } from "@/lib/figures/input";
import { getPlace } from "@/lib/figures/queries";
import { cancelJob } from "@/lib/jobs/mutations/cancel-job";
import { trailOf } from "@/lib/testing/event-at";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { type ActorName, accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { runJobs } from "@/lib/testing/run-jobs";
import { localDate } from "@/lib/time/zone";
import { orderLedger } from "./mutations";
import { eachLedgerRow, listLedger } from "./queries/each-ledger-row";
import { getExport, listExports } from "./queries/get-export";
import { getLedger } from "./queries/get-ledger";
import { addRow, emptySum } from "./rules";

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
  await runJobs();

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
  expect(await openExport(file ?? never())).not.toBeNull();
  await sweepExports(tomorrow);
  expect(await openExport(file ?? never())).toBeNull();
  expect(await database().select().from(exports)).toEqual([]);
  expect(await database().select().from(looseFiles)).toEqual([]);
});

test("one that was called off leaves nothing, and neither does one of a person who has lost the right", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 3, seed: 7 }));
  const ordered = await order("coordinator");
  if (!ordered.ok) throw new Error(ordered.reason);
  const other = accessOf("secondCoordinator", "totals.read");
  expect(await cancelJob(other, ordered)).toEqual({ ok: false, reason: "not_found" });
  expect(await cancelJob(reader, ordered)).toMatchObject({ ok: true });
  expect(await runJobs()).toBe(0);
  expect(await getExport(reader, ordered.id, now)).toMatchObject({ standing: "cancelled", fileId: null });
  expect(await trailOf(ordered.id)).toEqual(["export.order", "job.cancel"]);

  const again = await order("coordinator");
  if (!again.ok) throw new Error(again.reason);
  const revoked = eq(people.id, reader.actor.personId);
  await transaction(async (tx) => void (await tx.update(people).set({ disabledAt: now }).where(revoked)));
  expect(await runJobs()).toBe(1);
  expect(await getExport(reader, again.id, now)).toMatchObject({ standing: "failed", fileId: null });
  const [job] = await database().select().from(jobs).where(eq(jobs.id, again.id));
  expect(job).toMatchObject({ state: "failed", reason: "job_right_changed" });
  expect(await order("coordinator")).toEqual({ ok: false, reason: "job_right_changed" });
});

test("what is not within reach is not ordered, and nobody has more than three files made at once", async () => {
  expect(await orderLedger(reader, { format: "csv" }, null, "zh-CN")).toEqual({ ok: false, reason: "not_found" });
  const asked = [2022, 2023, 2024, 2025].map((each) => order("coordinator", { year: each }));
  const answers = await Promise.all(asked);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  expect(answers.filter((each) => !each.ok)).toEqual([{ ok: false, reason: "too_many_exports" }]);
});

test("a coordinator who has moved cannot fetch what is no longer within reach", async () => {
  const canal = accessOf("canalCoordinator", "totals.read");
  const asked = { name: "台账", address: `year=2026&unit=${unitIds.hill}`, count: 1 };
  const ordered = await orderLedger(canal, { format: "csv" }, asked, "zh-CN");
  if (!ordered.ok) throw new Error(ordered.reason);
  expect(await runJobs()).toBe(1);
  expect(await getExport(canal, ordered.id, now)).toBeNull();
});

async function order(who: ActorName, query: FigureQuery = { year }) {
  const access = accessOf(who, "totals.read");
  const asked = await prepareLedger(access, new URLSearchParams({ year: String(query.year) }), "zh-CN");
  return orderLedger(access, { format: "xlsx" }, asked, "zh-CN");
}

async function sheetsOf(file: { fileId: string | null }) {
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
