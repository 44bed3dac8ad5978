import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, events, people, sums, unitMoves, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { firstBrokenEntry } from "@/lib/audit/trail";
import { createEvent } from "@/lib/events/mutations/create-event";
import { publishEvent } from "@/lib/events/mutations/move-event";
import { accessOf, eventInput, makeProgramme, unitIds } from "@/lib/testing/programme";
import { daysAfter, localDate } from "@/lib/time/zone";
import { rebuildSums } from "@/lib/totals/sums";
import { changeUnit, createUnit, moveUnit, restoreUnit, retireUnit } from "./mutations";
import { getUnit, getUnitHolds, listUnitChoices, listUnitsBelow, searchUnits } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const administrator = accessOf("administrator", "units.manage");
const coordinator = accessOf("canalCoordinator", "units.manage");
const description = {
  name: "运河科普馆",
  nameEn: null,
  kind: "base" as const,
  peerGroup: null,
  streetId: "s-canal",
  population: null,
  reviewsBeforePublishing: false,
};

test("a unit is created below another, once by name, and found by those above it only", async () => {
  const made = await createUnit(coordinator, { ...description, parentId: unitIds.canal });
  if (!made.ok) throw new Error(made.reason);
  expect((await getUnit(coordinator, made.id))?.path).toBe(`/u-root/u-canal/${made.id}/`);
  expect(await createUnit(coordinator, { ...description, parentId: unitIds.canal })).toMatchObject({
    reason: "name_taken",
  });
  const hill = { ...coordinator, path: "/u-root/u-hill/" };
  expect(await getUnit(hill, made.id)).toBeNull();
  expect(await searchUnits(hill, "科普馆")).toEqual([]);
  expect((await searchUnits(administrator, "科普馆")).map((unit) => unit.id)).toEqual([made.id]);
  const below = await listUnitsBelow(administrator, [unitIds.association]);
  expect(below.map((unit) => [unit.id, unit.below]).sort()).toEqual([
    [unitIds.canal, 2],
    [unitIds.hill, 0],
  ]);
  const { choices } = await listUnitChoices(coordinator);
  expect(choices.map((choice) => [choice.id, choice.depth])).toEqual([
    [unitIds.canal, 0],
    [unitIds.school, 1],
    [made.id, 1],
  ]);
});

test("a sibling's unit is not found: not created under, changed, moved, retired or restored", async () => {
  const foreign = { id: unitIds.hill, version: 1 };
  const refused = { ok: false, reason: "not_found" };
  expect(await createUnit(coordinator, { ...description, parentId: unitIds.hill })).toEqual(refused);
  expect(await changeUnit(coordinator, { ...description, ...foreign })).toEqual(refused);
  expect(await moveUnit(coordinator, { ...foreign, parentId: unitIds.canal })).toEqual(refused);
  expect(await moveUnit(coordinator, { id: unitIds.school, version: 1, parentId: unitIds.hill })).toEqual(refused);
  expect(await retireUnit(coordinator, foreign)).toEqual(refused);
  expect(await restoreUnit(coordinator, foreign)).toEqual(refused);
  expect(await database().select().from(auditEntries)).toEqual([]);
});

test("a coordinator names the own unit, and leaves its place and standing to those above", async () => {
  const [own] = await database().select().from(units).where(eq(units.id, unitIds.canal));
  const same = { name: "大运河街道", nameEn: null, kind: own?.kind ?? "base", peerGroup: "街道", streetId: null };
  const named = { ...same, population: null, reviewsBeforePublishing: false, id: unitIds.canal, version: 1 };
  expect(await changeUnit(coordinator, named)).toEqual({ ok: true });
  const standing = { ...named, version: 2, reviewsBeforePublishing: true };
  expect(await changeUnit(coordinator, standing)).toMatchObject({ reason: "own_unit_standing" });
  expect(await retireUnit(coordinator, { id: unitIds.canal, version: 2 })).toMatchObject({ reason: "own_unit_place" });
  expect(await changeUnit(administrator, standing)).toEqual({ ok: true });
  expect(await changeUnit(administrator, standing)).toEqual({ ok: false, reason: "version_conflict" });
});

test("a move takes what is below and what is still to come along, and leaves the past in its place", async () => {
  const past = await published("2026-01-10");
  const toCome = await published(daysAfter(localDate(new Date()), 10));
  const move = { id: unitIds.canal, version: 1, parentId: unitIds.hill };
  expect(await moveUnit(administrator, move)).toEqual({ ok: true });
  const paths = await database().select({ id: units.id, path: units.path }).from(units);
  expect(paths).toContainEqual({ id: unitIds.canal, path: "/u-root/u-hill/u-canal/" });
  expect(paths).toContainEqual({ id: unitIds.school, path: "/u-root/u-hill/u-canal/u-school/" });
  expect(await pathOf(past)).toBe("/u-root/u-canal/u-school/");
  expect(await pathOf(toCome)).toBe("/u-root/u-hill/u-canal/u-school/");
  expect(await database().select().from(unitMoves)).toMatchObject([
    { unitId: unitIds.canal, fromPath: "/u-root/u-canal/", toPath: "/u-root/u-hill/u-canal/" },
  ]);
  const kept = await keptSums();
  await transaction((tx) => rebuildSums(tx));
  expect(await keptSums()).toEqual(kept);
  expect(kept.some((sum) => sum.scopeId === unitIds.hill)).toBe(true);
  // Two places of a unit in one month: its sums are whole only when both have been added up.
  const sameMonth = { startsOn: "2026-01-20", year: 2026, month: 1 };
  await transaction(async (tx) => {
    await tx.update(events).set(sameMonth).where(eq(events.id, toCome));
    await rebuildSums(tx, undefined, 1);
  });
  const inJanuary = (await keptSums()).filter((sum) => sum.scopeId === unitIds.canal && sum.period === "2026-01");
  expect(inJanuary.find((sum) => sum.dimension === "total")?.events).toBe(2);
  expect(await firstBrokenEntry()).toBeNull();
});

test("nothing is put below itself, and the root stays", async () => {
  const below = { id: unitIds.canal, version: 1, parentId: unitIds.school };
  expect(await moveUnit(administrator, below)).toMatchObject({ reason: "below_itself" });
  expect(await moveUnit(administrator, { ...below, parentId: unitIds.canal })).toMatchObject({
    reason: "below_itself",
  });
  const root = { id: unitIds.association, version: 1 };
  expect(await moveUnit(administrator, { ...root, parentId: unitIds.hill })).toMatchObject({
    reason: "root_unit_stays",
  });
  expect(await retireUnit(administrator, root)).toMatchObject({ reason: "root_unit_stays" });
});

test("two moves at once never tie a loop", async () => {
  const moves = [
    moveUnit(administrator, { id: unitIds.canal, version: 1, parentId: unitIds.hill }),
    moveUnit(administrator, { id: unitIds.hill, version: 1, parentId: unitIds.canal }),
  ];
  const outcomes = await Promise.all(moves);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("a unit is retired only when it holds nothing, and restored", async () => {
  const school = { id: unitIds.school, version: 1 };
  await published(daysAfter(localDate(new Date()), 5));
  expect(await getUnitHolds(administrator, unitIds.school)).toEqual({ people: 1, upcomingEvents: 1, units: 0 });
  expect(await retireUnit(administrator, { id: unitIds.canal, version: 1 })).toMatchObject({ ok: false });
  expect(await retireUnit(administrator, school)).toMatchObject({ reason: "unit_has_people" });
  await transaction((tx) => tx.update(people).set({ disabledAt: new Date() }).where(eq(people.unitId, unitIds.school)));
  expect(await retireUnit(administrator, school)).toMatchObject({ reason: "unit_has_events" });
  await transaction((tx) => tx.update(events).set({ status: "cancelled" }));
  expect(await retireUnit(administrator, school)).toEqual({ ok: true });
  const retired = { id: unitIds.school, version: 2 };
  expect(await createUnit(administrator, { ...description, parentId: unitIds.school })).toMatchObject({
    reason: "parent_retired",
  });
  expect(await restoreUnit(administrator, retired)).toEqual({ ok: true });
});

async function published(startDate: string): Promise<string> {
  const manage = accessOf("coordinator", "events.manage");
  const made = await createEvent(manage, eventInput({ unitId: unitIds.school, startDate }));
  if (!made.ok) throw new Error(made.reason);
  await publishEvent(manage, { id: made.id, version: 1 });
  return made.id;
}

async function pathOf(eventId: string) {
  const [event] = await database().select().from(events).where(eq(events.id, eventId));
  return event?.unitPath;
}

async function keptSums() {
  const rows = await database().select().from(sums);
  const held = rows.filter((row) => row.events !== 0 || row.claimed !== 0 || row.approved !== 0);
  return held.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
