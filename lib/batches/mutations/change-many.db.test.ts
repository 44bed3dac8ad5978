import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { eventBatches, events, evidenceFiles } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { deleteDraft } from "@/lib/events/mutations/move-event";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { day, eventAt, eventOf, trailOf } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getTotal } from "@/lib/totals/queries";
import type { BatchInput } from "../input";
import { getOwnBatch, listOwnBatches } from "../queries/list-batches";
import { changeMany } from "./change-many";
import { undoBatch } from "./undo-batch";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");
const read = () => accessOf("canalOrganiser", "desk.read");
const sent = (rows: EventRow[], given: Partial<BatchInput> & Pick<BatchInput, "change">): BatchInput => ({
  ...{ id: newId(), events: rows.map(({ id, version }) => `${id}:${version}`) },
  ...given,
});
/** All of an event but what any write leaves behind. */
async function substance({ id }: EventRow) {
  const { version, updatedAt, ...rest } = await eventOf(id);
  return rest;
}

test("moved by days and taken back: everything is what it was, the exception mark and the sums too", async () => {
  const rows = [await eventAt("draft", { startDate: day(3) }), await eventAt("published", { startDate: day(10) })];
  const reported = await eventAt("submitted");
  const before = await Promise.all(rows.map(substance));
  const input = sent([...rows, reported], { change: "days", days: 7 });
  const done = { ok: true, id: input.id, changed: 2, left: 1 };
  expect(await changeMany(manage(), input)).toEqual(done);
  expect(await changeMany(manage(), input)).toEqual(done);
  expect((await Promise.all(rows.map(substance))).map(({ startsOn }) => startsOn)).toEqual([day(10), day(17)]);
  expect((await eventOf(reported.id)).startsOn).toBe(day(-3));
  expect(await undoBatch(manage(), input)).toEqual({ ok: true, id: input.id, changed: 2, left: 0 });
  expect(await Promise.all(rows.map(substance))).toEqual(before);
});

test("only what nobody has changed since is taken back", async () => {
  const rows = [await eventAt("draft", { startDate: day(3) }), await eventAt("draft", { startDate: day(4) })];
  const input = sent(rows, { change: "field", set: "kindId:k-exhibition", contactName: "新联系人" });
  expect(await changeMany(manage(), input)).toMatchObject({ changed: 2 });
  expect(await eventOf(rows[0]?.id ?? "")).toMatchObject({ kindId: "k-exhibition", contactName: "新联系人" });
  await changeMany(manage(), sent([await eventOf(rows[0]?.id ?? "")], { change: "days", days: 3 }));
  const stays = async () =>
    (await getOwnBatch(read(), input.id, new Date()))?.lines.map((line) => [line.id, line.stays]);
  const expected = [
    [rows[1]?.id, false],
    [rows[0]?.id, true],
  ];
  // Which one will stay is known before as well as after.
  expect(await stays()).toEqual(expected);
  expect(await undoBatch(manage(), input)).toMatchObject({ changed: 1, left: 1 });
  expect(await stays()).toEqual(expected);
  expect(await undoBatch(manage(), input)).toMatchObject({ ok: true, changed: 0 });
  expect(await stays()).toEqual(expected);
  expect(await eventOf(rows[0]?.id ?? "")).toMatchObject({ kindId: "k-exhibition" });
  expect(await eventOf(rows[1]?.id ?? "")).toMatchObject({ kindId: "k-lecture", contactName: null });
});

test("published together, cancelled together, and both taken back; the totals follow", async () => {
  const draft = await eventAt("draft", { startDate: day(3) });
  const bare = await eventAt("draft", { startDate: day(4), kindId: undefined });
  const planned = async () =>
    (await getTotal({ scopeId: unitIds.canal, now: new Date() }, yearSpan(draft.year))).planned.events;
  const publish = sent([draft, bare], { change: "publish" });
  expect(await changeMany(manage(), publish)).toMatchObject({ changed: 1, left: 1 });
  expect(await planned()).toBe(1);
  const cancel = sent([await eventOf(draft.id)], { change: "cancel", reason: "停办" });
  expect(await changeMany(manage(), cancel)).toMatchObject({ changed: 1 });
  expect(await planned()).toBe(0);
  expect(await undoBatch(manage(), cancel)).toMatchObject({ changed: 1 });
  expect(await planned()).toBe(1);
  expect((await eventOf(draft.id)).status).toBe("published");
  expect(await trailOf(draft.id)).toEqual(["event.create", "event.publish", "event.cancel", "event.undo"]);
});

test("what has files is no draft again, and is named before as well as after; a draft with files is refused its deletion", async () => {
  const [shown, bare] = [await eventAt("draft"), await eventAt("draft", { startDate: day(-4) })];
  const publish = sent([shown, bare], { change: "publish" });
  expect(await changeMany(manage(), publish)).toMatchObject({ changed: 2 });
  await fileFor(shown.id);
  const stays = async () =>
    (await getOwnBatch(read(), publish.id, new Date()))?.lines.filter((line) => line.stays).map(({ id }) => id);
  expect(await stays()).toEqual([shown.id]);
  expect(await undoBatch(manage(), publish)).toMatchObject({ changed: 1, left: 1 });
  expect(await stays()).toEqual([shown.id]);
  expect([(await eventOf(shown.id)).status, (await eventOf(bare.id)).status]).toEqual(["published", "draft"]);
  await fileFor(bare.id);
  const { version } = await eventOf(bare.id);
  expect(await deleteDraft(manage(), { id: bare.id, version })).toEqual({ ok: false, reason: "draft_has_files" });
  expect((await eventOf(bare.id)).status).toBe("draft");
});

async function fileFor(eventId: string): Promise<void> {
  const file = {
    ...{ id: newId(), eventId, kind: "photo" as const, name: "a.jpg", type: "image/jpeg" as const, size: 1 },
    ...{ sha256: newId(), uploadKey: newId(), uploadedBy: manage().actor.personId, uploadedAt: new Date() },
  };
  await transaction((tx) => tx.insert(evidenceFiles).values(file));
}

test("a stale version is left out, someone else's event refuses the whole, and so does a wish without its words", async () => {
  const own = await eventAt("draft", { startDate: day(3) });
  const theirs = await eventAt("draft", { unitId: unitIds.hill, startDate: day(3) });
  const stale = sent([{ ...own, version: 9 }], { change: "days", days: 1 });
  expect(await changeMany(manage(), stale)).toMatchObject({ changed: 0, left: 1 });
  const foreign = sent([own, theirs], { change: "days", days: 1 });
  expect(await changeMany(manage(), foreign)).toEqual({ ok: false, reason: "not_found" });
  expect(await eventOf(own.id)).toEqual(own);
  expect(await changeMany(manage(), sent([own], { change: "cancel" }))).toMatchObject({ reason: "batch_no_reason" });
});

test("taking back is for oneself, within the week", async () => {
  const own = await eventAt("draft", { startDate: day(3) });
  const input = sent([own], { change: "days", days: 1 });
  await changeMany(manage(), input);
  const other = accessOf("coordinator", "events.manage");
  expect(await undoBatch(other, input)).toEqual({ ok: false, reason: "not_found" });
  expect(await listOwnBatches(accessOf("coordinator", "desk.read"), new Date())).toEqual([]);
  expect(await listOwnBatches(read(), new Date())).toMatchObject([
    { id: input.id, changed: 1, left: 0, undoable: true, undone: false, wish: { change: "days", days: 1 } },
  ]);
  const at = new Date(Date.now() - 8 * 86_400_000);
  await transaction((tx) => tx.update(eventBatches).set({ at }).where(eq(eventBatches.id, input.id)));
  expect(await undoBatch(manage(), input)).toEqual({ ok: false, reason: "batch_too_old" });
  expect(await database().select().from(events)).toHaveLength(1);
});
