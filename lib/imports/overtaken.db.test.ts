import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { events, imports, people, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type Transaction, transaction } from "@/db/transaction";
import { firstBrokenEntry, recordEntry } from "@/lib/audit/trail";
import { day } from "@/lib/testing/event-at";
import { previewedImport } from "@/lib/testing/previewed-import";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { readTurn } from "./mutations/import-turn";
import { asksAgreement, readSurroundings } from "./mutations/prepare-rows";
import { orderImport, saveImport, undoImport } from "./mutations/save-import";
import { getImport } from "./queries/get-import";
import { judgeImport } from "./queries/judge-import";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");
const row = (figure: number) => `讲座甲,${day(-9)} 9:00-11:00,文化家园,${figure},小学生`;
const change = (write: (tx: Transaction) => Promise<unknown>) => transaction(async (tx) => void (await write(tx)));
const eventCount = async () => (await database().select().from(events)).length;

/** Ordered, but not begun: what the database then knows of it. */
async function ordered(access: ReturnType<typeof manage>, figure: number) {
  const { id } = await previewedImport(access, [row(figure)]);
  await change((tx) => tx.update(imports).set({ state: "waiting" }).where(eq(imports.id, id)));
  return id;
}

test("the unit's and the office's sheet with other figures, saved at once, bring the event once", async () => {
  const office = accessOf("coordinator", "events.manage");
  const [own, theirs] = [await ordered(manage(), 20), await ordered(office, 25)];
  // Neither can end before both have begun: the end of the trail is taken.
  let release = () => {};
  const both = new Promise<void>((resolve) => {
    release = resolve;
  });
  const taking = change(async (tx) => {
    await recordEntry(tx, {
      actor: office.actor,
      action: "import.change",
      subject: { kind: "import", id: own, name: "" },
    });
    await both;
  });
  const saving = Promise.all([saveImport(manage(), own), saveImport(office, theirs)]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  release();
  await taking;
  const saves = await saving;
  expect(saves.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await eventCount()).toBe(1);
  expect(await firstBrokenEntry()).toBeNull();
});

test("each import that was saved or taken back is one turn more", async () => {
  expect(await readTurn(database())).toBe(0);
  const id = await ordered(manage(), 20);
  await saveImport(manage(), id);
  expect(await readTurn(database())).toBe(1);
  await undoImport(manage(), { id, version: (await getImport(manage(), id))?.version ?? 0 });
  expect(await readTurn(database())).toBe(2);
});

test.each<[string, Partial<typeof people.$inferInsert>]>([
  ["was disabled", { disabledAt: new Date() }],
  ["has another role", { role: "coordinator" }],
  ["has another unit", { unitId: "u-hill" }],
  ["has to sign in anew", { sessionVersion: 2 }],
])("nothing is saved for a person who %s after the order", async (_, set) => {
  const id = await ordered(manage(), 20);
  await change((tx) => tx.update(people).set(set).where(eq(people.id, "p-canal")));
  const refused = { ok: false, reason: "import_right_changed" };
  expect(await saveImport(manage(), id, { sessionVersion: 1 })).toEqual(refused);
  expect(await eventCount()).toBe(0);
});

test("whoever lost the right orders nothing", async () => {
  const { id, version } = await previewedImport(manage(), [row(20)]);
  await change((tx) => tx.update(people).set({ disabledAt: new Date() }).where(eq(people.id, "p-canal")));
  expect(await orderImport(manage(), { id, version }, "zh-CN")).toEqual({ ok: false, reason: "import_right_changed" });
  expect((await getImport(manage(), id))?.state).toBe("preview");
});

test("a unit that asks for agreement once the rows were judged is noticed before they are written", async () => {
  const open = await getImport(manage(), await ordered(manage(), 20));
  const fresh = open ? (await judgeImport(manage(), open)).filter((each) => each.verdict === "new") : [];
  const before = await readSurroundings(database(), manage(), fresh);
  expect(asksAgreement(manage(), before, fresh)).toBe(false);
  await change((tx) => tx.update(units).set({ reviewsBeforePublishing: true }).where(eq(units.id, "u-canal")));
  const after = await readSurroundings(database(), manage(), fresh);
  expect(after.mark).not.toBe(before.mark);
  expect(asksAgreement(manage(), after, fresh)).toBe(true);
  expect(asksAgreement(accessOf("coordinator", "events.manage"), after, fresh)).toBe(false);
});
