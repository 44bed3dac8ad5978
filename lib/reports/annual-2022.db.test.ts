import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "@/db/testing/fresh-database";
import type { Access } from "@/lib/access/access";
import { loadDemo } from "@/lib/demo/load-demo";
import { demoAccess } from "@/lib/testing/demo-people";
import { instantOf } from "@/lib/time/zone";
import { countMarked, textOf } from "./content";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";
import { getTemplate } from "./queries/get-template";

let drop: () => Promise<void>;
let access: Access<"reports.manage">;
beforeAll(async () => {
  drop = await freshDatabase();
  await loadDemo({ today: "2026-11-23" });
  access = await demoAccess("coordinator@demo.invalid", "reports.manage");
}, 120_000);
afterAll(() => drop());

// The district's own paragraph of 2022: each phrase with the words before it.
test.each([
  "系列活动100余场",
  "线上观看人数10余万人",
  "媒体报道10余次",
  "科普研学20场",
  "科学家进校园3场",
  "校园科普活动项目10项",
  "“银龄跨越数字鸿沟”专项活动500余场",
  "受益人数2万余人次",
  "专项行动5期6场",
  "“汽轮大讲堂”培训3场",
  "重点科普项目34项",
  "科普教育基地2家",
  "科普画廊3处",
  "科普场馆提升2处",
  "科普E站2个",
  "科普活动300场以上",
])("the annual report of 2022 says %s", async (phrase) => {
  expect(textOf(await annual2022())).toContain(phrase);
});

test("only the sentence that compares with a year without events has to be looked at", async () => {
  const report = await annual2022();
  expect(report.slots.filter(({ problem }) => problem).map(({ source }) => source)).toEqual(["{完成率}", "{同比}"]);
  expect(countMarked(report)).toBe(2);
});

let kept: ReturnType<typeof composeReport> | undefined;
async function annual2022() {
  const period = readPeriod("2022");
  if (!period) throw new Error("no period");
  const { text } = await getTemplate(access, "annual");
  kept ??= composeReport(access, { period, template: text, now: instantOf("2026-11-23", "10:00") });
  const report = await kept;
  if (!report) throw new Error("no report");
  return report;
}
