import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import type { SetTargetInput } from "@/lib/targets/input";
import { setTarget } from "@/lib/targets/mutations";
import { approvedEvent } from "@/lib/testing/event-at";
import { type ActorName, accessOf, campaignIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const template = [
  "题",
  "{目标}；{完成率}；{目标|专项=全国科普日}；{完成率|专项=全国科普日}；{目标|人群=青少年}；{完成率|人群=青少年}。",
].join("\n");

test("a unit's own report never sets its figures against the target of the whole programme", async () => {
  await approvedEvent("运河的课", unitIds.canal, "2025-03-05");
  await approvedEvent("山前的课", unitIds.hill, "2025-03-06");
  await target({ scope: "programme", figure: 20 });
  await target({ scope: "unit", scopeId: unitIds.canal, figure: 4 });
  await target({ scope: "campaign", scopeId: campaignIds.counting, figure: 8 });
  await target({ scope: "audience_group", scopeId: "g-youth", measure: "attendance", figure: 160 });
  expect(await wordsFor("coordinator")).toEqual(["20场", "10%", "8场", "25%", "160人次", "50%"]);
  const none = "（无数据）";
  expect(await wordsFor("canalCoordinator")).toEqual(["4场", "25%", none, none, none, none]);
});

function target(given: Partial<SetTargetInput>) {
  const planner = accessOf("coordinator", "targets.manage");
  const whole = { year: 2025, scope: "programme", scopeId: "", measure: "events", figure: 1, version: 0 } as const;
  return setTarget(planner, { ...whole, ...given });
}

async function wordsFor(by: ActorName): Promise<string[] | undefined> {
  const period = readPeriod("2025");
  if (!period) throw new Error("no period");
  const access = accessOf(by, "reports.manage");
  return (await composeReport(access, { period, template, now: new Date() }))?.slots.map(({ words }) => words);
}
