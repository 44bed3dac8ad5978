import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { accessOf, makeProgramme, unitIds, venueInput } from "@/lib/testing/programme";
import { daysAfter, localDate } from "@/lib/time/zone";
import { changeVenue, createVenue, retireVenue } from "../mutations";
import { getVenue, listMilestonesOf } from "../queries";
import { addMilestone, changeMilestone, removeMilestone } from "./change-milestones";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("coordinator", "ledgers.manage");
const canal = accessOf("canalCoordinator", "ledgers.manage");
const milestone = { step: "named", level: "district", happenedOn: "2022-06-10", note: "命名为区级基地" } as const;
const notFound = { ok: false, reason: "not_found" };

async function makeVenue(unitId: string | null, name = "科普馆") {
  const made = await createVenue(access, venueInput({ name, address: "河边路1号", unitId }));
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

test("a milestone is added, set right and taken away, each with its entry", async () => {
  const venueId = await makeVenue(null);
  expect(await addMilestone(access, { ...milestone, venueId })).toEqual({ ok: true, venueId });
  expect(await addMilestone(access, { ...milestone, venueId })).toMatchObject({ reason: "milestone_exists" });
  const [added] = await listMilestonesOf(venueId);
  if (!added) throw new Error("no milestone");
  const right = { ...milestone, id: added.id, version: 1, level: "city" } as const;
  expect(await changeMilestone(access, right)).toEqual({ ok: true, venueId });
  expect(await changeMilestone(access, { ...right, note: "改" })).toMatchObject({ reason: "version_conflict" });
  expect(await removeMilestone(access, { id: added.id, version: 1 })).toMatchObject({ reason: "version_conflict" });
  expect(await removeMilestone(access, { id: added.id, version: 2 })).toEqual({ ok: true, venueId });
  expect(await listMilestonesOf(venueId)).toEqual([]);
  const entries = await database().select().from(auditEntries).orderBy(auditEntries.number);
  expect(entries.map(({ action }) => action)).toEqual([
    "venue.create",
    "milestone.add",
    "milestone.change",
    "milestone.remove",
  ]);
  expect(entries[2]?.detail).toEqual({ level: ["district", "city"] });
});

test("nothing becomes of a venue on a day to come", async () => {
  const venueId = await makeVenue(null);
  const happenedOn = daysAfter(localDate(new Date()), 2);
  expect(await addMilestone(access, { ...milestone, venueId, happenedOn })).toMatchObject({ reason: "day_to_come" });
});

test("a coordinator of one unit keeps the venues of that unit and below, reads the others, and makes none for others", async () => {
  const [own, below] = [await makeVenue(unitIds.canal, "运河馆"), await makeVenue(unitIds.school, "学校馆")];
  const [neighbours, nobodys] = [await makeVenue(unitIds.hill, "山前馆"), await makeVenue(null, "全区馆")];
  for (const venueId of [own, below])
    expect(await addMilestone(canal, { ...milestone, venueId })).toMatchObject({ ok: true });
  for (const id of [neighbours, nobodys]) {
    expect(await addMilestone(canal, { ...milestone, venueId: id })).toEqual(notFound);
    expect(await retireVenue(canal, { id })).toEqual(notFound);
    const change = { ...venueInput({ name: "我的", address: "我的" }), unitId: unitIds.canal, id, version: 1 };
    expect(await changeVenue(canal, change)).toEqual(notFound);
    expect(await getVenue(canal, id)).toMatchObject({ id, changeable: false });
  }
  expect(await getVenue(canal, below)).toMatchObject({ changeable: true });
  const venue = venueInput({ name: "新馆", address: "新路1号" });
  expect(await createVenue(canal, venue)).toMatchObject({ reason: "required", field: "unitId" });
  expect(await createVenue(canal, { ...venue, unitId: unitIds.hill })).toMatchObject({ reason: "unit_not_found" });
  expect(await createVenue(canal, { ...venue, unitId: unitIds.school })).toMatchObject({ ok: true });
  const away = { ...venueInput({ name: "运河馆", address: "河边路1号" }), unitId: unitIds.hill, id: own, version: 1 };
  expect(await changeVenue(canal, away)).toMatchObject({ reason: "unit_not_found" });
});
