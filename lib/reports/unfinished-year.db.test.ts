import { beforeEach, expect, test } from "vitest";
import { onlineViews } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { eventRows, insertEvents } from "@/lib/testing/event-rows";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { rebuildSums } from "@/lib/totals/sums";
import { textOf } from "./content";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const approved = (id: string, day: string) =>
  eventRows({
    ...{ id, startsAt: new Date(`${day}T06:00:00Z`), status: "approved" },
    ...{ claimed: { "g-youth": 10 }, approved: { "g-youth": 10 } },
  });

async function wordsOf(text: string, period: string, today: string): Promise<string> {
  const read = readPeriod(period);
  if (!read) throw new Error(period);
  const asked = { period: read, template: `题\n${text}`, now: new Date(`${today}T06:00:00Z`) };
  const content = await composeReport(accessOf("coordinator", "reports.manage"), asked);
  return content ? (textOf(content).split("\n")[1] ?? "") : "";
}

test("a year that is not over is compared with the same days of the year before, a whole one with the whole", async () => {
  await insertEvents([
    ...["2025-02-03", "2025-03-05", "2025-11-20", "2025-12-01"].map((day) => approved(day, day)),
    ...["2026-02-03", "2026-03-05", "2026-03-09"].map((day) => approved(day, day)),
  ]);
  expect(await wordsOf("活动{同比}。", "2026", "2026-03-20")).toBe("活动比上年同期增长50%。");
  expect(await wordsOf("活动{同比}。", "2026", "2027-01-10")).toBe("活动比上年下降25%。");
  expect(await wordsOf("活动{同比}。", "2026-Q1", "2026-03-20")).toBe("活动比上年同期增长50%。");
  expect(await wordsOf("活动{同比}。", "2026-02", "2026-03-20")).toBe("活动与上年持平。");
});

test("online figures are of the kind that was reported, and never added up", async () => {
  await insertEvents([approved("live", "2026-03-05")]);
  const view = { eventId: "live", platform: "视频号", claimed: 800 };
  await transaction(async (tx) => {
    await tx.insert(onlineViews).values([
      { ...view, id: "v1", measure: "views", approved: 800 },
      { ...view, id: "v2", measure: "peak", approved: 90 },
    ]);
    await rebuildSums(tx);
  });
  expect(await wordsOf("线上观看{线上}。", "2026", "2026-03-20")).toBe("线上观看800人次。");
});
