import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { accessOf, actors, makeProgramme } from "@/lib/testing/programme";
import { lastChange } from "./last-change";
import { recordDenial, recordEntry } from "./trail";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const access = accessOf("coordinator", "events.manage");
const subject = { kind: "event", id: "e-1", name: "2026 Stars" };

test("who changed a row last is told; who read it, was refused, or changed another one is not", async () => {
  expect(await lastChange(access, { kind: "event", id: "e-1" })).toBeNull();
  await transaction(async (tx) => {
    await recordEntry(tx, { actor: actors.hillOrganiser, action: "event.change", subject });
    await recordEntry(tx, { actor: actors.canalOrganiser, action: "event.change", subject });
    await recordEntry(tx, { actor: actors.coordinator, action: "evidence.read", subject });
    await recordEntry(tx, { actor: actors.coordinator, action: "event.change", subject: { ...subject, id: "e-2" } });
  });
  await recordDenial({ actor: actors.coordinator, action: "event.change", subject });
  const last = await lastChange(access, { kind: "event", id: "e-1" });
  expect(last).toEqual({ by: "Test p-canal", at: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect((await lastChange(access, { kind: "event", nameFrom: "2026 " }))?.by).toBe("Test p-coordinator");
  expect(await lastChange(access, { kind: "event", nameFrom: "2025 " })).toBeNull();
});
