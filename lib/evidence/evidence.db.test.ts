import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, events, evidenceFiles, looseFiles, records, reviews } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { updateEvent } from "@/lib/events/mutations/update-event";
import { getFile, putFile, removeFile } from "@/lib/files/store";
import { closePeriod } from "@/lib/periods/mutations";
import { saveRecord, submitRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { day, eventAt, eventOf, record, trailOf } from "@/lib/testing/event-at";
import { phonePhoto, smallPdf } from "@/lib/testing/pictures";
import { type ActorName, accessOf, eventInput, makeProgramme } from "@/lib/testing/programme";
import { seenRule } from "./input";
import { addEvidence } from "./mutations/add-evidence";
import { changeEvidenceRule } from "./mutations/change-rule";
import { announceFile, smallOf, sweepLooseFiles } from "./mutations/loose-files";
import { describeFile, releasePhoto, withdrawPhoto } from "./mutations/release-photo";
import { removeEvidence } from "./mutations/remove-evidence";
import { checkFiles } from "./queries/check-files";
import { getOwnFile, getReleasedFile } from "./queries/get-file";
import { getEvidence } from "./queries/list-evidence";
import { listReleasedPhotos } from "./queries/list-released";
import type { EvidenceKind } from "./rules";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = (name: ActorName = "canalOrganiser") => accessOf(name, "records.manage");
const read = (name: ActorName = "canalOrganiser") => accessOf(name, "desk.read");
const review = accessOf("coordinator", "records.review");
let keys = 0;

async function upload(
  eventId: string,
  given: { kind?: EvidenceKind; content?: Buffer; key?: string; by?: ActorName } = {},
) {
  keys += 1;
  const { kind = "photo", content = await phonePhoto(), key = `upload-${keys}-key`, by } = given;
  return addEvidence(manage(by), { eventId, kind, key, name: "IMG_0001.jpg", content });
}

async function uploaded(eventId: string, given: Parameters<typeof upload>[1] = {}): Promise<string> {
  const added = await upload(eventId, given);
  if (!added.ok) throw new Error(added.reason);
  return added.id;
}

async function recordOf(eventId: string) {
  const [row] = await database().select().from(records).where(eq(records.eventId, eventId));
  return row;
}

async function ask(asked: "photos" | "either" | "none", before = { asked: "none", photos: 2 }) {
  const rule = { id: "k-lecture", asked, photos: 2, seen: seenRule(before) };
  expect(await changeEvidenceRule(accessOf("administrator", "catalogue.manage"), rule)).toEqual({ ok: true });
}

describe("a file", () => {
  test("is kept with its small picture, its hash and one entry in the trail", async () => {
    const event = await eventAt("published");
    const id = await uploaded(event.id);
    const [row] = await database().select().from(evidenceFiles);
    expect(row).toMatchObject({
      id,
      kind: "photo",
      type: "image/jpeg",
      width: 1200,
      height: 900,
      name: "IMG_0001.jpg",
    });
    expect((await getFile(id))?.length).toBe(row?.size);
    expect(await getFile(smallOf(id))).not.toBeNull();
    expect((await trailOf(event.id)).filter((action) => action === "evidence.add")).toHaveLength(1);
    expect(await database().select().from(looseFiles)).toEqual([]);
  });

  test("sent twice is one, at once or later, and so is the same picture under another key", async () => {
    const event = await eventAt("published");
    const content = await phonePhoto();
    const same = { content, key: "the-same-key" };
    const answers = await Promise.all([1, 2, 3].map(() => upload(event.id, same)));
    expect(new Set(answers.map((answer) => answer.ok && answer.id)).size).toBe(1);
    expect(await upload(event.id, { content, key: "another-key" })).toEqual(answers[0]);
    expect(await database().select().from(evidenceFiles)).toHaveLength(1);
    expect(await database().select().from(looseFiles)).toEqual([]);
  });

  test("of another unit's event is neither taken, shown, described nor removed", async () => {
    const event = await eventAt("published");
    const id = await uploaded(event.id);
    for (const by of ["hillOrganiser", "schoolOrganiser"] as const) {
      expect(await upload(event.id, { by })).toEqual({ ok: false, reason: "not_found" });
      expect(await getOwnFile(read(by), id)).toBeNull();
      expect(await getEvidence(read(by), event.id)).toBeNull();
      const file = { eventId: event.id, id, version: 1 };
      expect(await removeEvidence(manage(by), file)).toMatchObject({ reason: "not_found" });
      expect(await describeFile(manage(by), { ...file, caption: "x" })).toMatchObject({ reason: "not_found" });
      expect(await releasePhoto(manage(by), { ...file, caption: "x", agreed: "on" })).toMatchObject({ ok: false });
    }
    for (const by of ["coordinator", "canalCoordinator"] as const)
      expect(await getOwnFile(read(by), id)).not.toBeNull();
    expect(await database().select().from(evidenceFiles)).toMatchObject([
      { caption: "", version: 1, releasedAt: null },
    ]);
  });

  test("of an own event is not reached through another own event's id", async () => {
    const [one, other] = [await eventAt("published"), await eventAt("published", { title: "another" })];
    const id = await uploaded(one.id);
    expect(await removeEvidence(manage(), { eventId: other.id, id, version: 1 })).toMatchObject({
      reason: "not_found",
    });
  });

  test("is not taken for a draft, nor before the event has begun", async () => {
    expect(await upload((await eventAt("draft")).id)).toMatchObject({ reason: "wrong_status" });
    expect(await upload((await eventAt("published", { startDate: day(2) })).id)).toMatchObject({ reason: "not_begun" });
    expect(await database().select().from(looseFiles)).toEqual([]);
  });

  test("removed is gone from the store too", async () => {
    const event = await eventAt("published");
    const id = await uploaded(event.id);
    expect(await removeEvidence(manage(), { eventId: event.id, id, version: 1 })).toMatchObject({ ok: true });
    expect([await getFile(id), await getFile(smallOf(id))]).toEqual([null, null]);
    expect(await database().select().from(looseFiles)).toEqual([]);
  });

  test("removed twice is removed once: the second removal finds its own work done, another's does not", async () => {
    const event = await eventAt("published");
    const file = { eventId: event.id, id: await uploaded(event.id), version: 1 };
    const answers = await Promise.all([1, 2, 3].map(() => removeEvidence(manage(), file)));
    expect([...answers, await removeEvidence(manage(), file)]).toEqual(Array(4).fill({ ok: true, id: event.id }));
    expect((await trailOf(event.id)).filter((action) => action === "evidence.remove")).toHaveLength(1);
    expect(await removeEvidence(manage("coordinator"), file)).toMatchObject({ reason: "not_found" });
    expect(await removeEvidence(manage(), { ...file, id: "b".repeat(20) })).toMatchObject({ reason: "not_found" });
  });

  test("that a backup lost or somebody altered is found", async () => {
    const event = await eventAt("published");
    const [whole, altered, lost] = [await uploaded(event.id), await uploaded(event.id), await uploaded(event.id)];
    await putFile(altered, Buffer.from("another"));
    await removeFile(lost);
    const { checked, faults } = await checkFiles();
    expect(checked).toBe(3);
    expect(new Map(faults.map(({ id, fault }) => [id, fault]))).toEqual(
      new Map([
        [altered, "altered"],
        [lost, "missing"],
      ]),
    );
    expect(faults.some(({ id }) => id === whole)).toBe(false);
  });

  test("whose upload was broken off is swept after a day", async () => {
    await announceFile("a".repeat(32));
    expect(await sweepLooseFiles(new Date())).toBe(0);
    expect(await sweepLooseFiles(new Date(Date.now() + 86_400_001))).toBe(1);
    expect(await database().select().from(looseFiles)).toEqual([]);
  });
});

describe("a photo for the public", () => {
  test("is shown when released, and no longer the moment it is taken back", async () => {
    const event = await eventAt("published");
    const id = await uploaded(event.id);
    expect(await getReleasedFile(id)).toBeNull();
    await releasePhoto(manage(), { eventId: event.id, id, version: 1, caption: "孩子们看显微镜", agreed: "on" });
    expect(await getReleasedFile(id)).toMatchObject({ id });
    expect(await listReleasedPhotos(event.id)).toMatchObject([{ id, caption: "孩子们看显微镜" }]);
    await withdrawPhoto(manage(), { eventId: event.id, id, version: 2 });
    expect([await getReleasedFile(id), await listReleasedPhotos(event.id)]).toEqual([null, []]);
    expect((await eventOf(event.id)).status).toBe("published");
  });

  test("is never a sign-in sheet, and never of an event the public may not see", async () => {
    const event = await eventAt("published");
    const sheet = await uploaded(event.id, { kind: "sign_in_sheet", content: smallPdf() });
    const asked = { eventId: event.id, version: 1, caption: "x", agreed: "on" as const };
    expect(await releasePhoto(manage(), { ...asked, id: sheet })).toMatchObject({ reason: "not_a_photo" });
    const photo = await uploaded(event.id);
    await releasePhoto(manage(), { ...asked, id: photo });
    await transaction((tx) => tx.update(events).set({ status: "draft" }).where(eq(events.id, event.id)));
    expect(await getReleasedFile(photo)).toBeNull();
  });

  test("of two who describe it at once the second is told", async () => {
    const event = await eventAt("published");
    const file = { eventId: event.id, id: await uploaded(event.id), version: 1 };
    expect(await describeFile(manage(), { ...file, caption: "one" })).toMatchObject({ ok: true });
    expect(await describeFile(manage(), { ...file, caption: "one" })).toMatchObject({ ok: true });
    expect(await describeFile(manage(), { ...file, caption: "two" })).toMatchObject({ reason: "version_conflict" });
  });
});

describe("the record's evidence", () => {
  test("follows uploads, removals, the record and the rule", async () => {
    await ask("either");
    const event = await eventAt("published");
    const first = await uploaded(event.id);
    await saveRecord(manage(), record(event.id));
    expect((await recordOf(event.id))?.evidence).toBe("missing");
    await uploaded(event.id);
    expect((await recordOf(event.id))?.evidence).toBe("complete");
    await removeEvidence(manage(), { eventId: event.id, id: first, version: 1 });
    expect((await recordOf(event.id))?.evidence).toBe("missing");
    await uploaded(event.id, { kind: "sign_in_sheet", content: smallPdf() });
    expect((await recordOf(event.id))?.evidence).toBe("complete");
    await ask("photos", { asked: "either", photos: 2 });
    expect((await recordOf(event.id))?.evidence).toBe("missing");
    const { version } = await eventOf(event.id);
    const fields = eventInput({ startDate: day(-3), kindId: "k-exhibition" });
    expect(
      await updateEvent(accessOf("canalOrganiser", "events.manage"), { ...fields, id: event.id, version }),
    ).toMatchObject({ ok: true });
    expect((await recordOf(event.id))?.evidence).toBe("complete");
  });

  test("files sent while the form is open do not take the form's place, words written elsewhere do", async () => {
    const event = await eventAt("published");
    await saveRecord(manage(), record(event.id));
    await uploaded(event.id);
    await uploaded(event.id);
    expect((await recordOf(event.id))?.version).toBe(3);
    expect(await submitRecord(manage(), record(event.id, { version: 1, summary: "更新" }))).toMatchObject({ ok: true });
    expect(await saveRecord(manage(), record(event.id, { version: 3, summary: "迟到" }))).toMatchObject({
      reason: "version_conflict",
    });
  });

  test("missing: approval needs a reason, which stays with the decision; then it is accepted", async () => {
    await ask("photos");
    const event = await eventAt("submitted");
    const approval = { eventId: event.id, version: 1, attendance: {}, online: {} };
    expect(await approveRecord(review, approval)).toEqual({ ok: false, reason: "evidence_reason", field: "reason" });
    expect(await approveRecord(review, { ...approval, reason: "停电，没有拍照" })).toMatchObject({ ok: true });
    expect((await recordOf(event.id))?.evidence).toBe("accepted");
    expect(await database().select().from(reviews)).toMatchObject([{ reason: "停电，没有拍照" }]);
    const entries = await database().select().from(auditEntries).where(eq(auditEntries.action, "record.approve"));
    expect(entries[0]?.detail).toMatchObject({ evidence: "accepted", reason: "停电，没有拍照" });
    await returnRecord(review, { eventId: event.id, version: 1, reason: "请补照片" });
    expect((await recordOf(event.id))?.evidence).toBe("missing");
  });

  test("added to or removed from an approved event takes it back to submitted, and voids what a reviewer saw", async () => {
    const event = await eventAt("approved");
    const id = await uploaded(event.id);
    expect((await eventOf(event.id)).status).toBe("submitted");
    expect(await recordOf(event.id)).toMatchObject({ version: 2, submittedBy: "p-canal" });
    const approval = { eventId: event.id, attendance: {}, online: {} };
    expect(await approveRecord(review, { ...approval, version: 1 })).toMatchObject({ reason: "version_conflict" });
    expect(await approveRecord(review, { ...approval, version: 2 })).toMatchObject({ ok: true });
    await removeEvidence(manage(), { eventId: event.id, id, version: 1 });
    expect((await eventOf(event.id)).status).toBe("submitted");
  });

  test("of what is approved in a closed month stays, and the refused file is nowhere; returned first, it can be changed", async () => {
    const event = await eventAt("approved", { startDate: "2025-03-05" });
    const closing = accessOf("coordinator", "periods.close");
    expect(await closePeriod(closing, { period: "2025-03" })).toMatchObject({ ok: true });
    for (const by of ["canalOrganiser", "coordinator"] as const)
      expect(await upload(event.id, { by })).toMatchObject({ ok: false, reason: "evidence_period_closed" });
    expect((await eventOf(event.id)).status).toBe("approved");
    expect(await database().select().from(looseFiles)).toEqual([]);
    const returned = { eventId: event.id, version: 1, reason: "请补照片", correctionReason: "补佐证" };
    expect(await returnRecord(review, returned)).toMatchObject({ ok: true });
    expect(await upload(event.id)).toMatchObject({ ok: true });
  });

  test("of what is approved stays as it was judged when the rule changes", async () => {
    const event = await eventAt("approved");
    await ask("photos");
    expect((await recordOf(event.id))?.evidence).toBe("complete");
  });
});
