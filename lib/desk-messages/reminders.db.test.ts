import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, deskMessages, outbox, people, records, targets, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { getPlace, listEventsBehind } from "@/lib/figures/queries";
import { getGaps } from "@/lib/gaps/queries/get-gaps";
import { unreportedQuery } from "@/lib/gaps/rules";
import { submitRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { day, eventAt, record } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { finishMessage } from "./mutations/finish-message";
import { sendReminders } from "./mutations/send-reminders";
import { listDeskMessages, listEventMessages } from "./queries/list-desk-messages";
import { listLastReminded, listReminders } from "./queries/list-reminders";
import { subjectOf } from "./rules";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const send = accessOf("coordinator", "reminders.send");
const reader = accessOf("coordinator", "totals.read");
const canalDesk = accessOf("canalOrganiser", "desk.read");
const now = () => new Date();
const asking = (given: Partial<Parameters<typeof sendReminders>[1]> = {}) => ({
  ...{ reason: "unreported" as const, about: "", message: "请尽快填报。", units: [unitIds.canal] },
  ...given,
});

async function gapsOf(access = reader) {
  const place = await getPlace(access, undefined, now());
  if (!place) throw new Error("out of reach");
  return { place, gaps: await getGaps(place) };
}

test("a unit that owes a report is named with the list behind it, reminded, and the reminder ends with its cause", async () => {
  const event = await eventAt("published");
  await eventAt("published", { title: "今天的活动", startDate: day(0), startTime: "00:01", endTime: "23:59" });
  const { place, gaps } = await gapsOf();
  expect(gaps.unreported).toMatchObject([{ id: unitIds.canal, count: 1, since: event.startsOn }]);
  const ofUnit = { ...place, scopeId: unitIds.canal, whole: false };
  const list = await listEventsBehind(ofUnit, { ...unreportedQuery(now()), below: "own" });
  expect(list.rows.map((row) => row.id)).toEqual([event.id]);

  expect(await sendReminders(send, asking(), null)).toEqual({ ok: true, sent: 1, already: 0 });
  expect(await listDeskMessages(canalDesk, now())).toMatchObject([{ message: "请尽快填报。", reason: "unreported" }]);
  expect(await listReminders(reader, now())).toMatchObject([{ state: "open" }]);

  await submitRecord(accessOf("canalOrganiser", "records.manage"), record(event.id));
  expect(await listDeskMessages(canalDesk, now())).toEqual([]);
  expect(await listReminders(reader, now())).toMatchObject([{ state: "gone" }]);
});

test("twice is once: the same unit is reminded of the same thing once a day, side by side too", async () => {
  await eventAt("published");
  const made = await Promise.all([1, 2, 3].map(() => sendReminders(send, asking(), null)));
  expect(made.map((one) => one.ok && one.sent).sort()).toEqual([0, 0, 1]);
  const both = asking({ units: [unitIds.canal, unitIds.hill] });
  expect(await sendReminders(send, both, null)).toEqual({ ok: true, sent: 1, already: 1 });
  expect(await sendReminders(send, asking({ reason: "evidence" }), null)).toMatchObject({ sent: 1 });
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.action, "reminder.send"));
  expect(entries.length).toBe(3);
  const last = await listLastReminded(reader, now());
  expect(last.get(subjectOf({ unitId: unitIds.hill, reason: "unreported", about: "" }))?.day).toBe(day(0));
  // Tomorrow is another day.
  await transaction((tx) => tx.update(deskMessages).set({ day: day(-1) }));
  expect(await sendReminders(send, both, null)).toMatchObject({ sent: 2, already: 0 });
});

test("reminders reach the own subtree only, all of them or none", async () => {
  const canal = accessOf("canalCoordinator", "reminders.send");
  const answer = await sendReminders(canal, asking({ units: [unitIds.school, unitIds.hill] }), null);
  expect(answer).toMatchObject({ ok: false, reason: "not_found" });
  expect(await database().select().from(deskMessages)).toEqual([]);
  expect(await sendReminders(canal, asking({ units: [unitIds.school] }), null)).toMatchObject({ sent: 1 });
  expect(await sendReminders(canal, asking({ units: [] }), null)).toMatchObject({ reason: "nobody_chosen" });
  expect(await listReminders(accessOf("canalCoordinator", "totals.read"), now())).toHaveLength(1);
  await transaction((tx) => tx.update(units).set({ retiredAt: now() }).where(eq(units.id, unitIds.hill)));
  expect(await sendReminders(send, asking({ units: [unitIds.hill] }), null)).toMatchObject({ ok: false });
});

test("only the unit itself is done with its reminder, once; for a unit without people those above are", async () => {
  await eventAt("published");
  await sendReminders(send, asking(), null);
  const [message] = await listDeskMessages(canalDesk, now());
  const id = message?.id ?? "";
  const finish = (who: "coordinator" | "schoolOrganiser" | "canalOrganiser") =>
    finishMessage(accessOf(who, "records.manage"), { id });
  expect(await finish("coordinator")).toEqual({ ok: false, reason: "not_found" });
  expect(await finish("schoolOrganiser")).toEqual({ ok: false, reason: "not_found" });
  expect(await Promise.all([finish("canalOrganiser"), finish("canalOrganiser")])).toEqual([
    { ok: true, id },
    { ok: true, id },
  ]);
  expect(await listDeskMessages(canalDesk, now())).toEqual([]);
  expect(await listReminders(reader, now())).toMatchObject([{ state: "done" }]);
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.action, "reminder.finish"));
  expect(entries.length).toBe(1);

  await sendReminders(send, asking({ reason: "silent", units: [unitIds.school] }), null);
  expect(await listDeskMessages(canalDesk, now())).toEqual([]);
  await transaction((tx) => tx.update(people).set({ disabledAt: now() }).where(eq(people.unitId, unitIds.school)));
  expect(await listDeskMessages(canalDesk, now())).toMatchObject([{ unitId: unitIds.school, reason: "silent" }]);
});

test("behind and silent end as the first screen says; missing evidence and a month when something is there", async () => {
  const year = Number(day(0).slice(0, 4));
  const target = { year, scope: "unit" as const, scopeId: unitIds.hill, measure: "events" as const, figure: 365 };
  await transaction((tx) => tx.insert(targets).values({ id: "t", ...target, updatedAt: now() }));
  const { gaps } = await gapsOf();
  expect(gaps.silent.map((unit) => unit.id).sort()).toEqual([unitIds.canal, unitIds.hill].sort());
  expect(gaps.behind.map((unit) => unit.id)).toEqual([unitIds.hill]);
  const month = day(0).slice(0, 7);
  expect(gaps.months).toContain(month);
  const event = await eventAt("submitted", { startDate: day(0), startTime: "00:00", endTime: "00:01" });
  await transaction((tx) => tx.update(records).set({ evidence: "missing" }).where(eq(records.eventId, event.id)));
  expect((await gapsOf()).gaps.evidence).toMatchObject([{ id: unitIds.canal, count: 1 }]);

  const both = [unitIds.canal, unitIds.hill];
  for (const reason of ["behind", "silent", "evidence"] as const)
    await sendReminders(send, asking({ reason, units: both }), null);
  await sendReminders(send, asking({ reason: "month", about: month, units: both }), null);
  const states = (await listReminders(reader, now())).map(({ unitId, reason, state }) => [unitId, reason, state]);
  const expected = [
    [unitIds.canal, "behind", "gone"],
    [unitIds.canal, "evidence", "open"],
    [unitIds.canal, "month", "gone"],
    [unitIds.canal, "silent", "gone"],
    [unitIds.hill, "behind", "open"],
    [unitIds.hill, "evidence", "gone"],
    [unitIds.hill, "month", "open"],
    [unitIds.hill, "silent", "open"],
  ];
  expect(states.sort()).toEqual(expected.sort());
});

test("an approval with other figures than claimed is told, with both figures and the reason, until it is read", async () => {
  const event = await eventAt("submitted");
  const review = accessOf("coordinator", "records.review");
  const approval = { eventId: event.id, version: 1, online: {} };
  await approveRecord(review, { ...approval, attendance: { "g-youth": 38 }, reason: "两人重复签到" });
  const told = {
    ...{ reason: "corrected", message: "两人重复签到", sender: "Test p-coordinator", event: { id: event.id } },
    figures: [{ name: "青少年", nameEn: "Youth", claimed: 40, approved: 38 }],
  };
  const [message] = await listDeskMessages(canalDesk, now());
  expect(message).toMatchObject(told);
  expect(await listEventMessages(canalDesk, event.id)).toMatchObject([{ ...told, doneAt: null }]);
  expect(await listEventMessages(accessOf("hillOrganiser", "desk.read"), event.id)).toEqual([]);
  await finishMessage(accessOf("canalOrganiser", "records.manage"), { id: message?.id ?? "" });
  expect(await listDeskMessages(canalDesk, now())).toEqual([]);
  expect((await listEventMessages(canalDesk, event.id))[0]?.doneAt).not.toBeNull();
});

test("an approval as claimed, and one that is refused, tell nothing", async () => {
  const event = await eventAt("submitted");
  const review = accessOf("coordinator", "records.review");
  await approveRecord(review, { eventId: event.id, version: 1, attendance: { "g-youth": 1 }, online: {} });
  await approveRecord(review, { eventId: event.id, version: 1, attendance: {}, online: {}, reason: "核对过" });
  await returnRecord(review, { eventId: event.id, version: 1, reason: "请补充" });
  expect(await database().select().from(deskMessages)).toEqual([]);
});

test("without mail set up nothing is queued; with it, only to people of the unit who have a mail box", async () => {
  await sendReminders(send, asking(), null);
  expect(await database().select().from(outbox)).toEqual([]);
  const set = (id: string, change: Partial<typeof people.$inferInsert>) =>
    transaction((tx) => tx.update(people).set(change).where(eq(people.id, id)));
  await set("p-canal", { account: "canal@office.example.cn" });
  await set("p-canal-coordinator", { account: "13800000000" });
  await set("p-hill", { account: "hill@office.example.cn", disabledAt: now() });
  const words = { subject: "提醒", closing: "请登录工作台。" };
  const both = asking({ reason: "silent", units: [unitIds.canal, unitIds.hill] });
  await sendReminders(send, both, words);
  await sendReminders(send, both, words);
  expect(await database().select().from(outbox)).toMatchObject([
    { address: "canal@office.example.cn", subject: "提醒", body: "请尽快填报。\n\n请登录工作台。\n", state: "pending" },
  ]);
});
