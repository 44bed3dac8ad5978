import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, campaignYears } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { accessOf, campaignIds, makeProgramme } from "@/lib/testing/programme";
import { createEdition } from "../editions";
import { campaignPlan } from "../input";
import { getPlan, listEditions } from "../queries";
import { planAsLastYear } from "./plan-as-last-year";
import { savePlan } from "./save-plan";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("coordinator", "ledgers.manage");
const campaignId = campaignIds.counting;
const lastYear = {
  ...{ campaignId, year: 2025, version: 0 },
  ...{ startsOn: "2025-09-01", endsOn: "2025-09-30", goal: "2025年每街道2场" },
};

async function planLastYear() {
  await savePlan(access, lastYear);
  for (const number of [1, 2]) {
    await createEdition(access, { campaignId, year: 2025, number, title: `2025年第${number}期` });
  }
}

test("as last year makes the plan and the editions, and pressed again doubles nothing", async () => {
  await planLastYear();
  const asked = { campaignId, year: 2026 };
  expect(await planAsLastYear(access, asked)).toEqual({ ok: true, plans: 1, editions: 2 });
  const made = await getPlan(campaignId, 2026);
  expect(made).toMatchObject({ startsOn: "2026-09-01", endsOn: "2026-09-30", goal: "2026年每街道2场" });
  const titles = (await listEditions({ campaignId, year: 2026 })).map(({ title }) => title);
  expect(titles).toEqual(["2026年第1期", "2026年第2期"]);
  expect(await planAsLastYear(access, asked)).toEqual({ ok: true, plans: 0, editions: 0 });
  expect(await Promise.all([planAsLastYear(access, asked), planAsLastYear(access, asked)])).toEqual([
    { ok: true, plans: 0, editions: 0 },
    { ok: true, plans: 0, editions: 0 },
  ]);
  expect(await listEditions({ campaignId, year: 2026 })).toHaveLength(2);
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.action, "campaign.repeat"));
  expect(entries.map(({ detail }) => detail)).toEqual([{ year: 2026, plans: 1, editions: 2 }]);
});

test("two who press at the same moment make one plan", async () => {
  await planLastYear();
  const asked = { campaignId: null, year: 2026 };
  const made = await Promise.all([planAsLastYear(access, asked), planAsLastYear(access, asked)]);
  expect(made.map((outcome) => (outcome.ok ? outcome.plans : outcome.reason)).sort()).toEqual([0, 1]);
  expect(await database().select().from(campaignYears).where(eq(campaignYears.year, 2026))).toHaveLength(1);
});

test("what the year has already stays as it is", async () => {
  await planLastYear();
  await savePlan(access, { ...lastYear, year: 2026, startsOn: null, endsOn: null, goal: "自己定的" });
  await createEdition(access, { campaignId, year: 2026, number: 2, title: "自己的第二期" });
  expect(await planAsLastYear(access, { campaignId, year: 2026 })).toEqual({ ok: true, plans: 0, editions: 1 });
  expect((await getPlan(campaignId, 2026))?.goal).toBe("自己定的");
  const titles = (await listEditions({ campaignId, year: 2026 })).map(({ title }) => title);
  expect(titles).toEqual(["2026年第1期", "自己的第二期"]);
});

test("without a last year there is nothing to repeat", async () => {
  expect(await planAsLastYear(access, { campaignId, year: 2026 })).toMatchObject({ reason: "no_last_year" });
  expect(await planAsLastYear(access, { campaignId: "none", year: 2026 })).toMatchObject({ reason: "not_found" });
});

test("a campaign is everybody's: a coordinator of one unit changes none of it", async () => {
  await planLastYear();
  const canal = accessOf("canalCoordinator", "ledgers.manage");
  const notFound = { ok: false, reason: "not_found" };
  expect(await savePlan(canal, { ...lastYear, version: 1, goal: "改" })).toEqual(notFound);
  expect(await planAsLastYear(canal, { campaignId, year: 2026 })).toEqual(notFound);
  expect(await createEdition(canal, { campaignId, year: 2026, number: 1, title: null })).toEqual(notFound);
  expect((await getPlan(campaignId, 2025))?.goal).toBe(lastYear.goal);
});

test("who plans a year that has been planned meanwhile is told so", async () => {
  await savePlan(access, lastYear);
  const second = { ...lastYear, goal: "另一个目标" };
  expect(await savePlan(access, second)).toEqual({ ok: false, reason: "version_conflict" });
  expect(await savePlan(access, { ...second, version: 1 })).toEqual({ ok: true });
  expect((await getPlan(campaignId, 2025))?.version).toBe(2);
});

test("a period lies in its year, has both its days, and ends after it begins", () => {
  const refused = (given: object) =>
    campaignPlan.safeParse({ ...lastYear, ...given }).error?.issues.map(({ message }) => message);
  expect(refused({ startsOn: "2024-09-01" })).toEqual(["outside_year"]);
  expect(refused({ endsOn: undefined })).toEqual(["period_both"]);
  expect(refused({ endsOn: "2025-08-01" })).toEqual(["ends_before_start"]);
  expect(refused({ endsOn: "2026-01-10" })).toBeUndefined();
});
