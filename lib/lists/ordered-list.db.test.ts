import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import {
  changeAudienceGroup,
  createAudienceGroup,
  restoreAudienceGroup,
  retireAudienceGroup,
  stepAudienceGroup,
} from "@/lib/audience-groups/mutations";
import { listAllAudienceGroups, listAudienceGroups } from "@/lib/audience-groups/queries";
import { accessOf, makeProgramme, venueInput } from "@/lib/testing/programme";
import { changeVenue, createVenue, retireVenue } from "@/lib/venues/mutations";
import { findVenues, listVenues } from "@/lib/venues/queries";
import { seenEntry } from "./input";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("administrator", "catalogue.manage");
const ids = async () => (await listAudienceGroups()).map((group) => group.id);

test("an audience group is added, renamed, moved, retired and restored, each with its entry", async () => {
  const made = await createAudienceGroup(access, { name: "农民", nameEn: "Farmers" });
  if (!made.ok) throw new Error(made.reason);
  expect(await ids()).toEqual(["g-youth", "g-seniors", "g-public", made.id]);
  await stepAudienceGroup(access, { id: made.id, step: "up" });
  expect(await ids()).toEqual(["g-youth", "g-seniors", made.id, "g-public"]);
  await stepAudienceGroup(access, { id: "g-youth", step: "up" });
  expect((await ids())[0]).toBe("g-youth");
  await retireAudienceGroup(access, { id: "g-seniors" });
  await stepAudienceGroup(access, { id: made.id, step: "up" });
  expect(await ids()).toEqual([made.id, "g-youth", "g-public"]);
  expect(await listAllAudienceGroups()).toHaveLength(4);
  await restoreAudienceGroup(access, { id: "g-seniors" });
  expect(await ids()).toContain("g-seniors");
  const actions = (await database().select().from(auditEntries)).map((entry) => entry.action);
  expect(actions.map((action) => action.replace("audience_group.", ""))).toEqual([
    "create",
    "reorder",
    "retire",
    "reorder",
    "restore",
  ]);
});

test("two who rename at once: the second is told", async () => {
  const seen = seenEntry({ name: "青少年", nameEn: "Youth" });
  const change = { id: "g-youth", seen, nameEn: null };
  expect(await changeAudienceGroup(access, { ...change, name: "少年儿童" })).toEqual({ ok: true });
  expect(await changeAudienceGroup(access, { ...change, name: "学生" })).toMatchObject({ reason: "version_conflict" });
  expect(await createAudienceGroup(access, { name: "公众", nameEn: null })).toMatchObject({ reason: "name_taken" });
  expect(await retireAudienceGroup(access, { id: "unknown" })).toMatchObject({ reason: "not_found" });
});

test("a venue is added, changed and retired; its events keep it", async () => {
  const keeping = accessOf("administrator", "ledgers.manage");
  const venue = venueInput({ name: "山前科普馆", streetId: "s-hill", address: "山前路 2 号" });
  const made = await createVenue(keeping, venue);
  if (!made.ok) throw new Error(made.reason);
  expect(await createVenue(keeping, venue)).toMatchObject({ reason: "name_taken" });
  expect(await createVenue(keeping, { ...venue, streetId: "no" })).toMatchObject({ field: "streetId" });
  const change = { ...venue, id: made.id, version: 1, address: "山前路 3 号" };
  expect(await changeVenue(keeping, change)).toEqual({ ok: true });
  expect(await changeVenue(keeping, { ...change, address: "山前路 4 号" })).toMatchObject({
    reason: "version_conflict",
  });
  await retireVenue(keeping, { id: made.id });
  expect((await listVenues()).map((one) => one.id)).toEqual(["v-hall"]);
  expect((await findVenues(keeping, { state: "retired" })).total).toBe(1);
  expect((await findVenues(keeping, { q: "桥西" })).total).toBe(1);
});
