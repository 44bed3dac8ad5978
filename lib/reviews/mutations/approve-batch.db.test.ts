import { eq, inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, events, records, reviews } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import type { CreateEventInput } from "@/lib/events/input";
import { createEvent } from "@/lib/events/mutations/create-event";
import { publishEvent } from "@/lib/events/mutations/move-event";
import { closePeriod } from "@/lib/periods/mutations";
import type { RecordInput } from "@/lib/records/input";
import { saveRecord, submitRecord } from "@/lib/records/mutations/save-record";
import { day, record } from "@/lib/testing/event-at";
import { type ActorName, accessOf, eventInput, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getTotal } from "@/lib/totals/queries";
import { returnRecord } from "../mutations";
import { getBatch } from "../queries/get-batch";
import { listQueue } from "../queries/list-queue";
import { approveBatch } from "./approve-batch";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const review = accessOf("coordinator", "records.review");
const picked = (...ids: string[]) => ({ picks: ids.map((eventId) => ({ eventId, version: 1 })) });

test("approves what has no flag as claimed, each with its decision and its audit entry, and names the rest", async () => {
  const plain = await submitted({ title: "星空下的夏夜" }, { "g-youth": 41 });
  const second = await submitted({ title: "桥的科学" }, { "g-youth": 33, "g-seniors": 4 });
  const flagged = await submitted({ title: "挤满的礼堂", capacity: 20 }, { "g-youth": 31 });
  const changed = await submitted({ title: "改过的记录" }, { "g-youth": 35 });
  await saveRecord(accessOf("canalOrganiser", "records.manage"), { ...record(changed), version: 1 });
  const own = await submitted({ title: "自己填的" }, { "g-youth": 36 }, "coordinator");
  const returned = await submitted({ title: "退回的" }, { "g-youth": 38 });
  await returnRecord(review, { eventId: returned, version: 1, reason: "请补充" });

  const made = await approveBatch(review, picked(plain, second, flagged, changed, own, returned, "nothing"));
  expect(made).toEqual({
    ok: true,
    approved: [plain, second],
    left: [
      { eventId: flagged, reason: "flagged" },
      { eventId: changed, reason: "version_conflict" },
      { eventId: own, reason: "own_record" },
      { eventId: returned, reason: "wrong_status" },
      { eventId: "nothing", reason: "not_found" },
    ],
  });
  expect(await approvedIds()).toEqual([plain, second].sort());
  const decided = await database()
    .select()
    .from(reviews)
    .where(inArray(reviews.eventId, [plain, second]));
  expect(decided.map((one) => one.figures?.attendance)).toEqual(
    expect.arrayContaining([{ "g-youth": 41 }, { "g-youth": 33, "g-seniors": 4 }]),
  );
  expect(await entriesOf("record.approve", "done")).toBe(2);
  expect(await entriesOf("records.review", "denied")).toBe(2);
  const year = Number(day(-3).slice(0, 4));
  const total = await getTotal({ scopeId: unitIds.association, now: new Date() }, yearSpan(year));
  expect(total.approved).toMatchObject({ events: 2, claimed: 78, approved: 78 });
});

test("what was shown without a flag is left out when it has one by the time it is approved", async () => {
  const first = await submitted({ title: "纸桥承重" }, { "g-youth": 41 });
  const asShown = await getBatch(review, { pick: picked(first).picks, left: [] });
  expect(asShown.ready.map((one) => one.eventId)).toEqual([first]);
  // Another unit registers the same event meanwhile.
  await submitted({ title: "纸桥承重！", unitId: unitIds.hill }, { "g-youth": 40 }, "hillOrganiser");
  expect(await approveBatch(review, picked(first))).toMatchObject({
    approved: [],
    left: [{ eventId: first, reason: "flagged" }],
  });
  expect(await approvedIds()).toEqual([]);
});

test("a record whose evidence is missing is not approved with others", async () => {
  const id = await submitted({ title: "没有照片的活动" }, { "g-youth": 41 });
  await transaction((tx) => tx.update(records).set({ evidence: "missing" }).where(eq(records.eventId, id)));
  const made = await approveBatch(review, picked(id));
  expect(made.approved).toEqual([]);
  expect(made.left).toEqual([{ eventId: id, reason: "evidence_missing" }]);
  // With something else to look at it is more than evidence that is missing.
  await transaction((tx) => tx.update(events).set({ capacity: 20 }).where(eq(events.id, id)));
  expect((await approveBatch(review, picked(id))).left).toEqual([{ eventId: id, reason: "flagged" }]);
});

test("a record of a closed month is left out as such, for coordinators who could correct it one by one as well", async () => {
  const settled = await submitted({ title: "三月的课", startDate: "2025-03-05" }, { "g-youth": 41 });
  const open = await submitted({ title: "四月的展览", startDate: "2025-04-09" }, { "g-youth": 33 });
  await closePeriod(accessOf("coordinator", "periods.close"), { period: "2025-03" });
  const made = await approveBatch(review, picked(settled, open));
  expect(made).toMatchObject({ approved: [open], left: [{ eventId: settled, reason: "period_closed" }] });
  expect(await approvedIds()).toEqual([open]);
});

test("twice is once, side by side too, and the same record picked twice is one", async () => {
  const ids = [
    await submitted({ title: "认识昆虫" }, { "g-youth": 41 }),
    await submitted({ title: "水火箭" }, { "g-youth": 27 }),
  ];
  const made = await Promise.all([1, 2, 3].map(() => approveBatch(review, picked(...ids, ...ids))));
  for (const one of made) expect(one).toEqual({ ok: true, approved: ids, left: [] });
  expect((await database().select().from(reviews)).length).toBe(2);
  expect(await entriesOf("record.approve", "done")).toBe(2);
});

test("a neighbour's record in a batch is not found and stays as it is", async () => {
  const id = await submitted({ title: "山前的讲座", unitId: unitIds.hill }, { "g-youth": 41 }, "hillOrganiser");
  const canal = accessOf("canalCoordinator", "records.review");
  expect((await approveBatch(canal, picked(id))).left).toEqual([{ eventId: id, reason: "not_found" }]);
  expect((await getBatch(canal, { pick: [], left: [`${id}~flagged`] })).left).toEqual([
    { eventId: id, reason: "flagged", title: "" },
  ]);
  expect(await approvedIds()).toEqual([]);
});

test("the queue shows the flags of its records, and only those with or without", async () => {
  const plain = await submitted({ title: "星空下的夏夜" }, { "g-youth": 41 });
  const flagged = await submitted({ title: "挤满的礼堂", capacity: 20 }, { "g-youth": 31 });
  const ids = async (flags?: "with" | "without") =>
    (await listQueue(review, { flags })).rows.map((row) => [row.eventId, row.flags.map((flag) => flag.kind)]);
  expect(await ids()).toEqual([
    [plain, []],
    [flagged, ["above_size"]],
  ]);
  expect(await ids("with")).toEqual([[flagged, ["above_size"]]]);
  expect(await ids("without")).toEqual([[plain, []]]);
});

async function submitted(
  given: Partial<CreateEventInput>,
  attendance: RecordInput["attendance"],
  by: ActorName = "canalOrganiser",
): Promise<string> {
  const manage = accessOf("secondCoordinator", "events.manage");
  const made = await createEvent(manage, eventInput({ startDate: day(-3), ...given }));
  if (!made.ok) throw new Error(made.reason);
  await publishEvent(manage, { id: made.id, version: 1 });
  const sent = await submitRecord(accessOf(by, "records.manage"), record(made.id, { attendance }));
  if (!sent.ok) throw new Error(sent.reason);
  return made.id;
}

async function approvedIds(): Promise<string[]> {
  const found = await database().select({ id: events.id }).from(events).where(eq(events.status, "approved"));
  return found.map(({ id }) => id).sort();
}

async function entriesOf(action: string, outcome: "done" | "denied"): Promise<number> {
  const found = await database().select().from(auditEntries).where(eq(auditEntries.action, action));
  return found.filter((entry) => entry.outcome === outcome).length;
}
