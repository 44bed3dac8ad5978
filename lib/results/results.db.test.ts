import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { resultsFile } from "@/components/results/results-file";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { eventAt, trailOf } from "@/lib/testing/event-at";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { resultSections } from "./content";
import { releaseResults, saveResults, withdrawResults } from "./mutations";
import { composeResults } from "./queries/compose-results";
import { getPreparedResults, getPublicResults, listPublicYears } from "./queries/get-results";

vi.mock("next-intl/server", () => import("@/lib/testing/translations"));
eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const year = Number(localDate(new Date()).slice(0, 4));
const manager = accessOf("coordinator", "reports.manage");
const text = { introduction: "这一年……", introductionEn: "", sections: [...resultSections] };

test("what was released stays as it was until it is taken anew, and is gone when withdrawn", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 20, seed: 3 }));
  expect(await getPublicResults(year)).toBeNull();
  expect(await saveResults(manager, { year, version: 0, ...text })).toEqual({ ok: true });
  expect(await getPublicResults(year)).toBeNull();
  expect(await releaseResults(manager, { year, version: 1 })).toEqual({ ok: true });
  const released = await getPublicResults(year);
  const now = await composeResults(manager, { year, text, now: new Date() });
  expect({ ...released, asOf: "" }).toEqual({ ...now, asOf: "" });
  expect(await listPublicYears()).toEqual([year]);

  await eventAt("approved");
  expect(await saveResults(manager, { year, version: 1, ...text, introduction: "改过" })).toEqual({ ok: true });
  expect(await getPublicResults(year)).toEqual(released);
  expect(await releaseResults(manager, { year, version: 2 })).toEqual({ ok: true });
  const anew = await getPublicResults(year);
  expect(anew).toMatchObject({ introduction: "改过", events: (released?.events ?? 0) + 1 });

  expect(await withdrawResults(manager, { year, version: 2 })).toEqual({ ok: true });
  expect(await getPublicResults(year)).toBeNull();
  expect(await listPublicYears()).toEqual([]);
  expect((await getPreparedResults(manager, year))?.released).toBeNull();
  const actions = ["results.save", "results.release", "results.save", "results.release", "results.withdraw"];
  expect(await trailOf(String(year))).toEqual(actions);
});

test("only what was chosen leaves the house", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 15, seed: 4 }));
  await saveResults(manager, { year, version: 0, ...text, sections: ["groups"] });
  await releaseResults(manager, { year, version: 1 });
  const released = await getPublicResults(year);
  expect(released).toMatchObject({ months: [], campaigns: [], online: [], sections: ["groups"] });
  const { rows } = await resultsFile(released ?? never(), "zh-CN");
  expect(rows.some(([part]) => part === "各人群参加人次")).toBe(true);
  expect(rows.some(([part]) => part === "各月活动场次" || part === "各专项活动")).toBe(false);
});

test("a second saver is told, what was not prepared is not released, and a unit does not speak for the programme", async () => {
  const canal = accessOf("canalCoordinator", "reports.manage");
  const refused = { ok: false, reason: "not_found" };
  expect(await releaseResults(manager, { year, version: 0 })).toEqual(refused);
  expect(await withdrawResults(manager, { year, version: 0 })).toEqual(refused);
  expect(await saveResults(canal, { year, version: 0, ...text })).toEqual(refused);
  await saveResults(manager, { year, version: 0, ...text });
  expect(await saveResults(manager, { year, version: 0, ...text })).toEqual({ ok: false, reason: "version_conflict" });
  expect(await releaseResults(manager, { year, version: 3 })).toEqual({ ok: false, reason: "version_conflict" });
  for (const act of [releaseResults, withdrawResults]) expect(await act(canal, { year, version: 1 })).toEqual(refused);
  expect(await getPublicResults(year)).toBeNull();
});

test("a unit reads neither what is being prepared nor the figures of the whole programme before they are released", async () => {
  await saveResults(manager, { year, version: 0, ...text });
  await eventAt("approved");
  for (const name of ["coordinator", "administrator"] as const) {
    const office = accessOf(name, "reports.manage");
    expect((await getPreparedResults(office, year))?.introduction).toBe(text.introduction);
    expect((await composeResults(office, { year, text, now: new Date() }))?.events).toBe(1);
  }
  const canal = accessOf("canalCoordinator", "reports.manage");
  expect(await getPreparedResults(canal, year)).toBeNull();
  expect(await composeResults(canal, { year, text, now: new Date() })).toBeNull();
});

function never(): never {
  throw new Error("nothing was found");
}
