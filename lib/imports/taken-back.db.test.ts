import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import {
  auditEntries,
  awards,
  coHostUnits,
  events,
  evidenceFiles,
  grantEvents,
  grantProgrammes,
  grants,
  mediaReports,
} from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type Transaction, transaction } from "@/db/transaction";
import { grantAccess } from "@/lib/access/access";
import { day } from "@/lib/testing/event-at";
import { previewedImport } from "@/lib/testing/previewed-import";
import { accessOf, actors, makeProgramme } from "@/lib/testing/programme";
import { runJobs } from "@/lib/testing/run-jobs";
import { orderImport, saveImport, undoImport } from "./mutations/save-import";
import { getImport } from "./queries/get-import";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");

async function saved() {
  const { id, version } = await previewedImport(manage(), [`开放日,${day(-9)} 9:00-11:00,文化家园,,小学生`]);
  await orderImport(manage(), { id, version }, "zh-CN");
  await runJobs();
  const done = await getImport(manage(), id);
  const [event] = await database().select().from(events);
  if (done?.state !== "saved" || !event) throw new Error(`not saved: ${done?.reason}`);
  return { id, version: done.version, eventId: event.id };
}
const change = (write: (tx: Transaction) => Promise<unknown>) => transaction(async (tx) => void (await write(tx)));
const left = async () => (await database().select().from(events)).length;

test("who has moved to another unit does not take back what the former unit brought in", async () => {
  const { id, version } = await saved();
  const moved = grantAccess(
    { ...actors.canalOrganiser, unitId: "u-hill", unitPath: "/u-root/u-hill/" },
    "events.manage",
  );
  if (!moved) throw new Error("may not");
  expect(await undoImport(moved, { id, version })).toEqual({ ok: false, reason: "import_out_of_reach" });
  expect(await left()).toBe(1);
  expect(await undoImport(manage(), { id, version })).toEqual({ ok: true, id });
});

const at = new Date();
const held = { unitId: "u-canal", unitPath: "/u-root/u-canal/" };
const register = { ...held, title: "某事", level: "district" as const, createdAt: at };
test.each<[string, (tx: Transaction, eventId: string) => Promise<unknown>]>([
  [
    "a photo",
    (tx, eventId) =>
      tx.insert(evidenceFiles).values({
        ...{ id: "f", eventId, kind: "photo", name: "a.jpg", type: "image/jpeg", size: 1, sha256: "a" },
        ...{ uploadKey: "a", uploadedBy: "p-canal", uploadedAt: at },
      }),
  ],
  [
    "a media report",
    (tx, eventId) =>
      tx.insert(mediaReports).values({ ...register, id: "m", outlet: "晨报", publishedOn: day(-8), eventId }),
  ],
  [
    "an award",
    (tx, eventId) => tx.insert(awards).values({ ...register, id: "a", giver: "区", givenOn: day(-8), eventId }),
  ],
  [
    "a grant",
    async (tx, eventId) => {
      await tx.insert(grantProgrammes).values({ id: "p", name: "扶持项目" });
      const granted = { ...held, id: "g", programmeId: "p", year: 2026, title: "某项目", grantedOn: day(-8) };
      await tx.insert(grants).values({ ...granted, createdAt: at });
      await tx.insert(grantEvents).values({ grantId: "g", eventId });
    },
  ],
  [
    "a co-host",
    (tx, eventId) =>
      tx.insert(coHostUnits).values({
        ...{ eventId, unitId: "u-hill", unitPath: "/u-root/u-hill/", state: "asked" },
        ...{ addedBy: "p-hill", addedAt: at },
      }),
  ],
])("an import is not taken back once %s speaks of one of its events", async (_, add) => {
  const { id, version, eventId } = await saved();
  await change((tx) => add(tx, eventId));
  expect(await undoImport(manage(), { id, version })).toEqual({ ok: false, reason: "import_edited" });
  expect(await left()).toBe(1);
});

test("a run that comes late leaves what was taken back as it is", async () => {
  const { id, version } = await saved();
  await undoImport(manage(), { id, version });
  expect(await saveImport(manage(), id)).toEqual({ ok: false, reason: "import_settled" });
  expect((await getImport(manage(), id))?.state).toBe("undone");
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id));
  expect(entries.filter(({ action }) => action === "import.save")).toHaveLength(1);
});

test("what is edited while the import is being taken back is seen, and stays", async () => {
  const { id, version, eventId } = await saved();
  const [begun, gate] = [promised(), promised()];
  const editing = change(async (tx) => {
    await tx.update(events).set({ version: 99 }).where(eq(events.id, eventId));
    begun.keep();
    await gate.kept;
  });
  await begun.kept;
  const undoing = undoImport(manage(), { id, version });
  await new Promise((resolve) => setTimeout(resolve, 100));
  gate.keep();
  await editing;
  expect(await undoing).toEqual({ ok: false, reason: "import_edited" });
  expect(await left()).toBe(1);
});

function promised() {
  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { kept, keep: () => keep() };
}
