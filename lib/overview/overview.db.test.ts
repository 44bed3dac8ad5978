import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { attendance, eventAudiences, events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { setTarget } from "@/lib/targets/mutations";
import { listTargetLines } from "@/lib/targets/queries/list-target-lines";
import { sumOfParts } from "@/lib/targets/rules";
import { anyLife, type Life, liveAll } from "@/lib/testing/lives";
import { accessOf, campaignIds, groupIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { getAttention } from "./queries/get-attention";
import { getOverview } from "./queries/get-overview";
import { listGaps } from "./queries/list-gaps";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const reader = accessOf("coordinator", "totals.read");
const now = new Date();
const year = Number(localDate(now).slice(0, 4));
const held: Life = {
  unit: "canal",
  daysFromNow: -3,
  campaign: "counting",
  kind: 0,
  meant: [0],
  claimed: [30, null, null],
  views: null,
  correction: 0,
  end: "approve",
};

test("a unit without any event for sixty days is silent, planned ones do not help, and the ones below count", async () => {
  await liveAll([
    { ...held, unit: "school", end: "submit" },
    { ...held, unit: "hill", daysFromNow: -61 },
    { ...held, unit: "hill", daysFromNow: 1, end: "publish" },
  ]);
  const overview = await getOverview(reader, { year }, now);
  const concerns = Object.fromEntries((overview?.below ?? []).map((unit) => [unit.id, unit.concerns]));
  expect(concerns).toMatchObject({ [unitIds.canal]: [], [unitIds.hill]: [{ kind: "silent" }] });
});

test("a group served in most streets lacks the others; one served nowhere is no gap but a plan", async () => {
  // All of these are held at the hall in the first of two streets.
  await liveAll([held, { ...held, meant: [2], claimed: [null, null, null], end: "publish" }]);
  const overview = await getOverview(reader, { year }, now);
  if (!overview) throw new Error("out of reach");
  const { gaps } = await getAttention(reader, overview.place);
  expect(gaps.map(({ group, streets }) => [group.id, streets.map((street) => street.id)])).toEqual([
    ["g-youth", ["s-hill"]],
    ["g-public", ["s-hill"]],
  ]);
});

test("gaps are those of the events themselves, whatever has become of their records", async () => {
  const lives = fc.sample(anyLife, { numRuns: 30, seed: 60 });
  await liveAll(lives.map((life) => ({ ...life, daysFromNow: Math.trunc(life.daysFromNow / 4) })));
  const found = await database().select().from(events);
  const served = await servedBy(found.filter(isHeldLately));
  for (const scopeId of Object.values(unitIds)) {
    const place = { scopeId, whole: scopeId === unitIds.association, now };
    const pairs = served.filter(({ event }) => event.unitPath.includes(`/${scopeId}/`));
    for (const { group, streets, of } of await listGaps(place)) {
      const reached = new Set(pairs.filter((pair) => pair.groupId === group.id).map(({ event }) => event.streetId));
      expect(streets.every(({ id }) => !reached.has(id)) && of - streets.length <= reached.size).toBe(true);
    }
  }
  const whole = { scopeId: unitIds.association, whole: true, now };
  const lacking = (await listGaps(whole)).flatMap(({ group, streets }) => streets.map(({ id }) => `${group.id} ${id}`));
  const expected = groupIds.flatMap((group) => {
    const reached = new Set(served.filter((pair) => pair.groupId === group).map(({ event }) => event.streetId));
    const missing = ["s-canal", "s-hill"].filter((street) => !reached.has(street));
    return missing.length === 1 ? missing.map((street) => `${group} ${street}`) : [];
  });
  expect(lacking.sort()).toEqual(expected.sort());
});

type EventRow = typeof events.$inferSelect;

function isHeldLately(event: EventRow): boolean {
  const counts = ["published", "submitted", "returned", "approved"].includes(event.status);
  return counts && event.startsAt <= now && event.startsOn > localDate(new Date(now.getTime() - 60 * 86_400_000));
}

async function servedBy(held: EventRow[]) {
  const figures = await database().select().from(attendance);
  const meant = await database().select().from(eventAudiences);
  return held.flatMap((event) => {
    const reported = figures.filter((figure) => figure.eventId === event.id && figure.claimed !== null);
    const groups = reported.length > 0 ? reported : meant.filter(({ eventId }) => eventId === event.id);
    return groups.map(({ groupId }) => ({ event, groupId }));
  });
}

test("what waits is that of the unit looked at and below it", async () => {
  await liveAll([
    { ...held, end: "submit" },
    { ...held, unit: "hill", end: "submit" },
  ]);
  const whole = await getOverview(reader, { year }, now);
  const canal = await getOverview(reader, { year, unit: unitIds.canal }, now);
  if (!whole || !canal) throw new Error("out of reach");
  expect((await getAttention(reader, whole.place)).waiting.count).toBe(2);
  expect((await getAttention(reader, canal.place)).waiting.count).toBe(1);
});

test("a unit out of reach has no overview", async () => {
  const canal = accessOf("canalCoordinator", "totals.read");
  expect(await getOverview(canal, { year, unit: unitIds.hill }, now)).toBeNull();
  expect((await getOverview(canal, { year }, now))?.scope.way.map((unit) => unit.id)).toEqual([unitIds.canal]);
});

test("a target is measured by what is approved for it, and the parts of the whole are not counted twice", async () => {
  const planner = accessOf("coordinator", "targets.manage");
  const day = localDate(new Date(now.getTime() - 3 * 86_400_000));
  const ofYear = Number(day.slice(0, 4));
  const set = (scope: "unit" | "campaign" | "audience_group", scopeId: string, measure: "events" | "attendance") =>
    setTarget(planner, { year: ofYear, scope, scopeId, measure, figure: 10, version: 0 });
  await set("unit", unitIds.canal, "events");
  await set("unit", unitIds.school, "events");
  await set("campaign", campaignIds.apart, "events");
  await set("audience_group", "g-youth", "attendance");
  await liveAll([held, { ...held, unit: "school", campaign: "apart" }, { ...held, end: "submit" }]);
  const { lines } = await listTargetLines(planner, ofYear, now);
  const done = Object.fromEntries(lines.map((line) => [line.scopeId, line.done]));
  expect(done).toEqual({ [unitIds.canal]: 1, [unitIds.school]: 0, [campaignIds.apart]: 1, "g-youth": 60 });
  expect(sumOfParts(lines)).toBe(10);
  const { lines: canal } = await listTargetLines(accessOf("canalCoordinator", "targets.manage"), ofYear, now);
  expect(
    canal
      .filter((line) => line.changeable)
      .map((line) => line.scopeId)
      .sort(),
  ).toEqual([unitIds.canal, unitIds.school].sort());
});
