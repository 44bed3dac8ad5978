import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { createEvent } from "@/lib/events/mutations/create-event";
import { accessOf, eventInput, makeProgramme, venueInput } from "@/lib/testing/programme";
import { changeVenue, createVenue, restoreVenue, retireVenue } from "./mutations";
import { getVenue } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("administrator", "ledgers.manage");
const hall = venueInput({ name: "古桥科普画廊", address: "河边路1号" });

test("events are found by the new name of their venue, no longer by the old one", async () => {
  const venueId = await makeHall();
  await createEvent(accessOf("coordinator", "events.manage"), eventInput({ venueId }));
  await changeVenue(access, { ...hall, id: venueId, version: 1, name: "ＤＡＹＵＮＨＥ画廊" });
  const [event] = await database().select({ text: events.searchText }).from(events);
  expect(event?.text).toContain("dayunhe画廊");
  expect(event?.text).not.toContain(hall.name);
});

test("who saves a venue that has changed meanwhile is told so, and nothing is written", async () => {
  const id = await makeHall();
  const first = { ...hall, id, version: 1, address: "河边路2号" };
  expect(await changeVenue(access, first)).toEqual({ ok: true });
  const second = { ...hall, id, version: 1, address: "河边路3号" };
  expect(await changeVenue(access, second)).toEqual({ ok: false, reason: "version_conflict" });
  expect((await getVenue(access, id))?.address).toBe("河边路2号");
});

test("a venue's name stands once in a street while it is in use", async () => {
  const id = await makeHall();
  expect(await createVenue(access, hall)).toMatchObject({ reason: "name_taken", field: "name" });
  expect(await createVenue(access, { ...hall, streetId: "s-hill" })).toMatchObject({ ok: true });
  expect(await createVenue(access, { ...hall, streetId: "nowhere" })).toMatchObject({ field: "streetId" });
  await retireVenue(access, { id });
  expect(await createVenue(access, hall)).toMatchObject({ ok: true });
});

test("retiring twice is written once", async () => {
  const id = await makeHall();
  await retireVenue(access, { id });
  await retireVenue(access, { id });
  await restoreVenue(access, { id });
  const written = await database().select({ action: auditEntries.action }).from(auditEntries);
  expect(written.map(({ action }) => action)).toEqual(["venue.create", "venue.retire", "venue.restore"]);
});

async function makeHall(): Promise<string> {
  const made = await createVenue(access, hall);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}
