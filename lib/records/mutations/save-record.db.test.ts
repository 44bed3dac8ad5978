import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { attendance, records } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { addEvidence } from "@/lib/evidence/mutations/add-evidence";
import { removeEvidence } from "@/lib/evidence/mutations/remove-evidence";
import { approveRecord } from "@/lib/reviews/mutations";
import { day, eventAt, eventOf, record, trailOf } from "@/lib/testing/event-at";
import { phonePhoto } from "@/lib/testing/pictures";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getTotal } from "@/lib/totals/queries";
import { getOwnRecord } from "../queries";
import { saveRecord, submitRecord, withdrawRecord } from "./save-record";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const report = () => accessOf("canalOrganiser", "records.manage");
const read = () => accessOf("canalOrganiser", "desk.read");
const claimsOf = async (id: string) =>
  Object.fromEntries(
    (await database().select().from(attendance).where(eq(attendance.eventId, id))).map((row) => [
      row.groupId,
      row.claimed,
    ]),
  );

test("zero is kept as zero and an empty figure as no figure", async () => {
  const { id } = await eventAt("published");
  await saveRecord(report(), record(id, { attendance: { "g-youth": 0, "g-seniors": undefined, "g-public": 12 } }));
  expect(await claimsOf(id)).toEqual({ "g-youth": 0, "g-public": 12 });
  expect((await eventOf(id)).status).toBe("published");
});

test("submitting twice, or fifty times at once, is once", async () => {
  const { id } = await eventAt("published");
  const sent = record(id, { online: [{ platform: "抖音", measure: "views", claimed: 900, takenOn: undefined }] });
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => submitRecord(report(), sent)));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(outcomes[0]).toEqual({ ok: true, id, version: 1 });
  expect(await trailOf(id)).toEqual(["event.create", "event.publish", "record.submit"]);
  const kept = await getOwnRecord(read(), id);
  expect(kept?.online).toHaveLength(1);
  expect(kept?.submitter).toBe("Test p-canal");
});

test("an older version is refused and keeps what the other one wrote", async () => {
  const { id } = await eventAt("published");
  await saveRecord(report(), record(id));
  const other = record(id, { version: 0, attendance: { "g-youth": 99 } });
  expect(await saveRecord(report(), other)).toEqual({ ok: false, reason: "version_conflict" });
  expect(await claimsOf(id)).toEqual({ "g-youth": 40, "g-seniors": 0 });
  expect(await saveRecord(report(), { ...other, version: 1 })).toEqual({ ok: true, id, version: 2 });
});

test("before it has begun, and when it is off, there is nothing to report", async () => {
  const coming = await eventAt("published", { startDate: day(2) });
  expect(await submitRecord(report(), record(coming.id))).toEqual({ ok: false, reason: "not_begun" });
  const draft = await eventAt("draft");
  expect(await submitRecord(report(), record(draft.id))).toEqual({ ok: false, reason: "wrong_status" });
  expect(await database().select().from(records)).toHaveLength(0);
});

test("the neighbour's record is not found, to read or to write", async () => {
  const { id } = await eventAt("submitted");
  const neighbour = accessOf("hillOrganiser", "records.manage");
  const refused = { ok: false, reason: "not_found" };
  expect(await saveRecord(neighbour, record(id, { version: 1 }))).toEqual(refused);
  expect(await withdrawRecord(neighbour, { eventId: id, version: 1 })).toEqual(refused);
  expect(await getOwnRecord(accessOf("hillOrganiser", "desk.read"), id)).toBeNull();
  expect(await getOwnRecord(accessOf("schoolOrganiser", "desk.read"), id)).toBeNull();
});

test("a group that does not exist is refused", async () => {
  const { id } = await eventAt("published");
  const unknown = record(id, { attendance: { nowhere: 3 } });
  expect(await saveRecord(report(), unknown)).toEqual({ ok: false, reason: "unknown_choice", field: "attendance" });
});

test("a withdrawn record can be changed and submitted again", async () => {
  const { id } = await eventAt("submitted");
  expect(await withdrawRecord(report(), { eventId: id, version: 1 })).toEqual({ ok: true, id, version: 1 });
  expect((await eventOf(id)).status).toBe("published");
  expect(await submitRecord(report(), record(id, { version: 1, attendance: { "g-youth": 41 } }))).toEqual({
    ok: true,
    id,
    version: 2,
  });
  expect((await eventOf(id)).status).toBe("submitted");
});

test("withdrawing twice is once", async () => {
  const { id } = await eventAt("submitted");
  await withdrawRecord(report(), { eventId: id, version: 1 });
  expect(await withdrawRecord(report(), { eventId: id, version: 1 })).toMatchObject({ ok: true });
  expect((await trailOf(id)).filter((action) => action === "record.withdraw")).toHaveLength(1);
});

test("changing an approved record sends it back to review; saving it unchanged does not", async () => {
  const { id } = await eventAt("approved");
  const total = async () => getTotal({ scopeId: unitIds.canal, now: new Date() }, yearSpan((await eventOf(id)).year));
  expect(await saveRecord(report(), record(id, { version: 1 }))).toEqual({ ok: true, id, version: 1 });
  expect((await eventOf(id)).status).toBe("approved");
  await saveRecord(report(), record(id, { version: 1, attendance: { "g-youth": 45 } }));
  expect((await eventOf(id)).status).toBe("submitted");
  expect((await total()).approved).toMatchObject({ events: 0, approved: 0 });
  expect((await total()).waiting).toMatchObject({ events: 1, claimed: 45 });
});

test("an approval of the version before a change is refused", async () => {
  const { id } = await eventAt("submitted");
  await saveRecord(report(), record(id, { version: 1, attendance: { "g-youth": 400 } }));
  const review = accessOf("coordinator", "records.review");
  const approval = { eventId: id, version: 1, attendance: {}, online: {} };
  expect(await approveRecord(review, approval)).toEqual({ ok: false, reason: "version_conflict" });
});

test("the record shows what was approved and by whom", async () => {
  const { id } = await eventAt("approved");
  const kept = await getOwnRecord(read(), id);
  expect(kept?.attendance.map(({ groupId, claimed, approved }) => [groupId, claimed, approved])).toEqual([
    ["g-youth", 40, 40],
    ["g-seniors", 0, 0],
  ]);
  expect(kept?.decision).toMatchObject({ decision: "approved", reviewer: "Test p-coordinator", recordVersion: 1 });
});

test("an online figure names the screenshot it was read from: one of its own event, shown as long as it is there", async () => {
  const [{ id }, other] = [await eventAt("published"), await eventAt("published", { title: "other" })];
  const shot = async (eventId: string, kind: "screenshot" | "photo") => {
    const content = await phonePhoto();
    const added = await addEvidence(report(), { eventId, kind, key: `key-${kind}-${eventId}`, name: "s.png", content });
    if (!added.ok) throw new Error(added.reason);
    return added.id;
  };
  const [own, photo, foreign] = [
    await shot(id, "screenshot"),
    await shot(id, "photo"),
    await shot(other.id, "screenshot"),
  ];
  const view = { platform: "视频号", measure: "views" as const, claimed: 900, takenOn: "2026-03-06" };
  const withShot = (screenshotId: string, version = 0) =>
    saveRecord(report(), record(id, { version, online: [{ ...view, screenshotId }] }));
  for (const wrong of [photo, foreign, "nowhere"])
    expect(await withShot(wrong)).toEqual({ ok: false, reason: "unknown_choice", field: "online" });
  expect(await withShot(own)).toEqual({ ok: true, id, version: 1 });
  expect(await withShot(own, 1)).toEqual({ ok: true, id, version: 1 });
  const shown = async () => (await getOwnRecord(read(), id))?.online.map(({ screenshot }) => screenshot?.id ?? null);
  expect(await shown()).toEqual([own]);
  await removeEvidence(report(), { eventId: id, id: own, version: 1 });
  expect(await shown()).toEqual([null]);
});
