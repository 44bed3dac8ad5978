import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { targets, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { approvedEvent } from "@/lib/testing/event-at";
import { accessOf, groupIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { removeTarget, setTarget } from "./mutations";
import { saveSplit } from "./mutations/save-split";
import { getProfile } from "./queries";
import { getSplit } from "./queries/get-split";
import { listTargetChanges } from "./queries/list-target-changes";
import { listTargetLines } from "./queries/list-target-lines";
import type { SplitFormInput, SplitQuery } from "./split-input";

eachTestHasItsOwnDatabase();

const year = Number(localDate(new Date()).slice(0, 4));
const now = new Date();
const planner = () => accessOf("coordinator", "targets.manage");
const ask = (given: Partial<SplitQuery> = {}): SplitQuery => ({
  ...{ year, whole: "programme:", measure: "events", over: "unit", rule: "equal" },
  ...given,
});
const form = (seen: string, parts: SplitFormInput["parts"], given: Partial<SplitFormInput> = {}): SplitFormInput => ({
  ...{ year, whole: "programme:", measure: "events", over: "unit", seen, parts },
  ...given,
});

beforeEach(async () => {
  await makeProgramme();
  const whole = { scope: "programme", scopeId: "", measure: "events", figure: 101, version: 0 } as const;
  await setTarget(planner(), { year, ...whole });
});

test("the year's target is split over the units directly below: equally, by population, by last year", async () => {
  const before = `${year - 1}-03-05`;
  await approvedEvent("一", unitIds.school, before);
  await approvedEvent("二", unitIds.canal, before);
  await approvedEvent("三", unitIds.hill, before);
  await transaction((tx) => tx.update(units).set({ population: 50_000 }).where(eq(units.id, unitIds.canal)));
  const parts = async (rule: SplitQuery["rule"]) => {
    const split = await getSplit(planner(), ask({ rule }), now);
    return Object.fromEntries((split?.parts ?? []).map(({ id, proposed }) => [id, proposed]));
  };
  expect(await parts("equal")).toEqual({ [unitIds.canal]: 51, [unitIds.hill]: 50 });
  // Nobody knows how many live there: it gets nothing that would be guessed.
  expect(await parts("population")).toEqual({ [unitIds.canal]: 101, [unitIds.hill]: null });
  expect(await parts("last_year")).toEqual({ [unitIds.canal]: 67, [unitIds.hill]: 34 });
  expect(await parts("hand")).toEqual({ [unitIds.canal]: null, [unitIds.hill]: null });
});

test("a split is saved whole: parts set, changed and taken away, each change kept with its old figure", async () => {
  const first = await getSplit(planner(), ask(), now);
  const asProposed = Object.fromEntries((first?.parts ?? []).map(({ id, proposed }) => [id, proposed ?? undefined]));
  expect(await saveSplit(planner(), form(first?.seen ?? "", asProposed))).toEqual({ ok: true });
  const second = await getSplit(planner(), ask({ rule: "hand" }), now);
  expect(second?.parts.map(({ current }) => current).sort()).toEqual([50, 51]);
  expect(await saveSplit(planner(), form(second?.seen ?? "", { [unitIds.canal]: 60 }))).toEqual({ ok: true });
  const { lines } = await listTargetLines(planner(), year, now);
  const ofUnits = lines.filter(({ scope }) => scope === "unit");
  expect(ofUnits.map(({ scopeId, figure }) => [scopeId, figure])).toEqual([[unitIds.canal, 60]]);
  const changes = (await listTargetChanges(planner(), year)).filter(({ scope }) => scope === "unit");
  const said = changes.map(({ name, before, after }) => `${name?.name} ${before} ${after}`).sort();
  expect(said).toEqual(["山前街道 50 null", "山前街道 null 50", "运河街道 51 60", "运河街道 null 51"]);
});

test("what somebody set meanwhile is not written over, and nothing of the split is kept", async () => {
  const split = await getSplit(planner(), ask(), now);
  const hill = { year, scope: "unit", scopeId: unitIds.hill, measure: "events", figure: 7, version: 0 } as const;
  await setTarget(planner(), hill);
  const stale = form(split?.seen ?? "", { [unitIds.canal]: 51, [unitIds.hill]: 50 });
  expect(await saveSplit(planner(), stale)).toEqual({ ok: false, reason: "version_conflict" });
  expect(await database().select().from(targets).where(eq(targets.scope, "unit"))).toHaveLength(1);
});

test("groups and months are the whole programme's; a coordinator of one unit splits only below it", async () => {
  const months = form("", { "01": 1, "12": 100 }, { over: "month" });
  expect(await saveSplit(planner(), months)).toEqual({ ok: true });
  const groups = form("", Object.fromEntries(groupIds.map((id) => [id, 30])), {
    over: "audience_group",
    measure: "attendance",
  });
  expect(await saveSplit(planner(), groups)).toEqual({ ok: true });
  expect((await getProfile({ scopeId: unitIds.association, now }, year)).from).toBe("months");
  const canal = accessOf("canalCoordinator", "targets.manage");
  expect(await saveSplit(canal, { ...months, parts: { "02": 5 } })).toEqual({ ok: false, reason: "not_found" });
  expect(await getSplit(canal, ask(), now)).toBeNull();
  expect(await saveSplit(canal, form("", { [unitIds.hill]: 5 }, { whole: `unit:${unitIds.hill}` }))).toEqual({
    ok: false,
    reason: "not_found",
  });
  const own = form("", { [unitIds.school]: 5, [unitIds.hill]: 9 }, { whole: `unit:${unitIds.canal}` });
  expect(await saveSplit(canal, own)).toEqual({ ok: true });
  const set = await database().select().from(targets).where(eq(targets.scope, "unit"));
  expect(set.map(({ scopeId, figure }) => [scopeId, figure])).toEqual([[unitIds.school, 5]]);
});

test("a split over units of one kind leaves those of other kinds what they have, and splits only the rest", async () => {
  const hill = { year, scope: "unit", scopeId: unitIds.hill, measure: "events", figure: 30, version: 0 } as const;
  await setTarget(planner(), hill);
  await transaction((tx) => tx.update(units).set({ kind: "school" }).where(eq(units.id, unitIds.canal)));
  const split = await getSplit(planner(), ask({ kind: "school" }), now);
  expect(split).toMatchObject({ figure: 101, others: 30, seen: "", parts: [{ id: unitIds.canal, proposed: 71 }] });
  const schools = form("", { [unitIds.canal]: 71 }, { kind: "school" });
  expect(await saveSplit(planner(), schools)).toEqual({ ok: true });
  const set = await database().select().from(targets).where(eq(targets.scope, "unit"));
  expect(set.map(({ figure }) => figure).sort()).toEqual([30, 71]);
});

test("taking a target away keeps its last figure and its date", async () => {
  const [whole] = await database().select().from(targets);
  await removeTarget(planner(), { id: whole?.id ?? "", version: 1 });
  const changes = await listTargetChanges(planner(), year);
  expect(changes.map(({ before, after, actor }) => [before, after, actor])).toContainEqual([
    101,
    null,
    "Test p-coordinator",
  ]);
});
