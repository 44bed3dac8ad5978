import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { placeStreetInput, seenPlace } from "./input";
import { placeStreet } from "./mutations";
import { listAllStreets } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("administrator", "catalogue.manage");
const unplaced = seenPlace({ mapColumn: null, mapRow: null });

test("a street is put on the map and taken off again; the second of two is told", async () => {
  const place = { id: "s-hill", seen: unplaced, mapColumn: 2, mapRow: 3 };
  expect(await placeStreet(access, place)).toEqual({ ok: true });
  expect((await listAllStreets()).find(({ id }) => id === "s-hill")).toMatchObject({ mapColumn: 2, mapRow: 3 });
  expect(await placeStreet(access, { ...place, mapRow: 4 })).toMatchObject({ reason: "version_conflict" });
  expect(await placeStreet(access, place)).toEqual({ ok: true });
  const seen = seenPlace({ mapColumn: 2, mapRow: 3 });
  expect(await placeStreet(access, { id: "s-hill", seen, mapColumn: undefined, mapRow: undefined })).toEqual({
    ok: true,
  });
  expect((await listAllStreets()).find(({ id }) => id === "s-hill")).toMatchObject({ mapColumn: null, mapRow: null });
  expect(await placeStreet(access, { ...place, id: "unknown" })).toMatchObject({ reason: "not_found" });
  expect((await database().select().from(auditEntries)).map(({ action }) => action)).toEqual([
    "street.change",
    "street.change",
  ]);
});

test("column and row come together or not at all", () => {
  const half = placeStreetInput.safeParse({ id: "s", seen: unplaced, mapColumn: "2", mapRow: "" });
  expect(half.error?.issues).toMatchObject([{ path: ["mapRow"], message: "required" }]);
  expect(placeStreetInput.safeParse({ id: "s", seen: unplaced, mapColumn: "", mapRow: "" }).success).toBe(true);
});
