import { serialize } from "node:v8";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { jobs, people } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { openExport } from "@/lib/exports/files";
import { putFile } from "@/lib/files/store";
import { cancelJob } from "@/lib/jobs/mutations/cancel-job";
import { takeRanking } from "@/lib/rankings/mutations";
import { type ComposedRanking, composeRanking } from "@/lib/rankings/queries/compose-ranking";
import { getRanking } from "@/lib/rankings/queries/get-ranking";
import { getReturn, type StatisticalReturn } from "@/lib/statistics/queries/get-return";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { runJobs } from "@/lib/testing/run-jobs";
import { localDate } from "@/lib/time/zone";
import { type ComposeInput, queryText } from "./input";
import { orderComposition } from "./mutations";
import { findContent, getComposition } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(async () => {
  await makeProgramme();
  await liveAll(fc.sample(anyLife, { numRuns: 20, seed: 41 }));
});

const manager = accessOf("coordinator", "reports.manage");
const now = new Date();
const today = localDate(now);
const year = Number(today.slice(0, 4));
const order = (wanted: ComposeInput) => orderComposition(manager, wanted, { fileName: "x", locale: "zh-CN" });

test("what the worker composes is what the page composes, and its workbook says the same", async () => {
  const query = queryText({ unit: unitIds.association, year });
  expect(await findContent(manager, "return", query)).toEqual({ id: null, underWay: null });
  const ordered = await order({ kind: "return", format: "page", query });
  if (!ordered.ok) throw new Error(ordered.reason);
  expect(await findContent(manager, "return", query)).toEqual({ id: null, underWay: ordered.id });
  const file = await order({ kind: "return", format: "xlsx", query });
  if (!file.ok) throw new Error(file.reason);
  expect(await runJobs()).toBe(2);

  const { id, content } = (await findContent<StatisticalReturn>(manager, "return", query)) as {
    id: string;
    content: StatisticalReturn;
  };
  expect(id).toBe(ordered.id);
  const found = await getReturn(manager, { year }, now);
  expect(content.lines).toEqual(found?.lines);
  expect(content.problems).toEqual(found?.problems);
  const made = await getComposition(manager, file.id);
  const stream = made && (await openExport(made));
  const { sheets } = await readXlsx(new Uint8Array(await new Response(stream).arrayBuffer()));
  expect(sheets[0]?.rows.length).toBe((found?.lines.length ?? 0) + 1);
  expect(await getComposition(accessOf("secondCoordinator", "reports.manage"), file.id)).toBeNull();

  const again = await order({ kind: "return", format: "page", query });
  if (!again.ok) throw new Error(again.reason);
  await cancelJob(manager, again);
  // One that was called off takes nothing away; one of another build is composed anew.
  expect(await findContent(manager, "return", query)).toMatchObject({ id: ordered.id });
  const page = await getComposition(manager, ordered.id);
  await putFile(page?.fileId ?? "", serialize({ build: "another", value: content }));
  expect(await findContent(manager, "return", query)).toEqual({ id: null, underWay: null });
  await putFile(page?.fileId ?? "", Buffer.from("no such thing"));
  expect(await findContent(manager, "return", query)).toEqual({ id: null, underWay: null });
});

test("a ranking that was composed is kept as it was seen; another's, or of another day, is not", async () => {
  const input = { asOf: today, fewest: 1 };
  const query = queryText({ unit: unitIds.association, ...input });
  const ordered = await order({ kind: "ranking", format: "page", query });
  if (!ordered.ok) throw new Error(ordered.reason);
  const early = await takeRanking(manager, { ...input, composition: ordered.id });
  expect(early).toMatchObject({ ok: false, reason: "compose_first" });
  await runJobs();
  const taken = await takeRanking(manager, { ...input, composition: ordered.id });
  if (!taken.ok) throw new Error(taken.reason);
  const kept = await getRanking(manager, taken.id);
  const seen = await findContent<ComposedRanking>(manager, "ranking", query);
  expect(seen).toMatchObject({ content: { content: kept?.content } });
  const fresh = await composeRanking(manager, input, now);
  expect(kept?.content.groups).toEqual(fresh?.content.groups);
  for (const [access, asOf] of [
    [accessOf("secondCoordinator", "reports.manage"), today],
    [manager, `${year}-01-01`],
  ] as const) {
    const refused = await takeRanking(access, { asOf, fewest: 1, composition: ordered.id });
    expect(refused).toEqual({ ok: false, reason: "compose_first" });
  }
  const notice = await order({
    kind: "notice",
    format: "docx",
    query: queryText({ unit: unitIds.association, ranking: taken.id }),
  });
  if (!notice.ok) throw new Error(notice.reason);
  await runJobs();
  const file = await getComposition(manager, notice.id);
  expect(file?.state).toBe("ready");
  expect(await openExport(file ?? { fileId: null })).not.toBeNull();
});

test("nothing is composed of what is out of reach, nor for one who moved to another unit", async () => {
  const canal = accessOf("canalCoordinator", "reports.manage");
  const said = { fileName: "x", locale: "en" };
  const foreign = queryText({ unit: unitIds.hill, year });
  expect(await orderComposition(canal, { kind: "return", format: "page", query: foreign }, said)).toMatchObject({
    reason: "not_found",
  });
  const query = queryText({ unit: unitIds.canal, asOf: today, fewest: 1 });
  const ordered = await orderComposition(canal, { kind: "ranking", format: "page", query }, said);
  if (!ordered.ok) throw new Error(ordered.reason);
  await transaction(async (tx) => {
    await tx.update(people).set({ unitId: unitIds.hill }).where(eq(people.id, canal.actor.personId));
  });
  await runJobs();
  const [job] = await database().select().from(jobs).where(eq(jobs.id, ordered.id));
  expect(job).toMatchObject({ state: "failed", reason: "job_right_changed" });
});
