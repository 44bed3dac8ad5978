import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/db/connection";
import { attendance, auditEntries, events, reviews } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { createEvent } from "@/lib/events/mutations/create-event";
import { publishEvent } from "@/lib/events/mutations/move-event";
import { updateEvent } from "@/lib/events/mutations/update-event";
import { saveRecord, submitRecord, withdrawRecord } from "@/lib/records/mutations/save-record";
import { type ActorName, accessOf, eventInput, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getBreakdown, getTotal } from "@/lib/totals/queries";
import { approveRecord, returnRecord } from "./mutations";
import { getReview } from "./queries/get-review";
import { getNextWaiting, listProposals, listWaitingRecords } from "./queries/list-waiting";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const review = (name: ActorName = "coordinator") => accessOf(name, "records.review");
const approval = { version: 1, attendance: {}, online: {} };
const scope = { scopeId: unitIds.association, now: new Date("2026-06-01T00:00:00Z") };

describe("approving", () => {
  test("moves the totals by exactly the approved figures, and keeps the claimed ones", async () => {
    const eventId = await submitted({ "g-youth": 40, "g-seniors": 0 });
    await approveRecord(review(), { ...approval, eventId, attendance: { "g-youth": 38 }, reason: "两人重复签到" });
    const total = await getTotal(scope, yearSpan(2026));
    expect(total.approved).toEqual({ events: 1, counting: 1, claimed: 40, approved: 38 });
    expect(total.waiting).toEqual({ events: 0, counting: 0, claimed: 0, approved: 0 });
    const groups = await getBreakdown(scope, "group", yearSpan(2026));
    expect(groups.get("g-seniors")?.approved).toEqual({ events: 1, counting: 1, claimed: 0, approved: 0 });
  });

  test("names the version and the reviewer, and leaves one audit entry", async () => {
    const eventId = await submitted();
    await approveRecord(review(), { ...approval, eventId });
    const made = await database().select().from(reviews).where(eq(reviews.eventId, eventId));
    expect(made).toMatchObject([{ recordVersion: 1, decision: "approved", reviewerId: "p-coordinator", reason: null }]);
    expect(await auditOf("record.approve")).toBe(1);
  });

  test("twice is once", async () => {
    const eventId = await submitted();
    const both = [1, 2].map(() => approveRecord(review(), { ...approval, eventId }));
    expect(await Promise.all(both)).toEqual([
      { ok: true, id: eventId },
      { ok: true, id: eventId },
    ]);
    expect((await database().select().from(reviews)).length).toBe(1);
    expect(await auditOf("record.approve")).toBe(1);
  });

  test("of two reviewers at once one decides, the other is told", async () => {
    const eventId = await submitted();
    const answers = await Promise.all([
      approveRecord(review("coordinator"), { ...approval, eventId }),
      approveRecord(review("canalCoordinator"), { ...approval, eventId }),
    ]);
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    expect(answers).toContainEqual({ ok: false, reason: "wrong_status" });
  });

  test("a corrected figure needs a reason; a zero for a claim is a correction", async () => {
    const eventId = await submitted({ "g-youth": 40 });
    for (const figure of [39, 41, 0]) {
      const corrected = { ...approval, eventId, attendance: { "g-youth": figure } };
      expect(await approveRecord(review(), corrected)).toEqual({
        ok: false,
        reason: "reason_required",
        field: "reason",
      });
    }
    expect(await approveRecord(review(), { ...approval, eventId, attendance: { "g-youth": 40 } })).toMatchObject({
      ok: true,
    });
  });

  test("a figure for a group that was not claimed is not made up", async () => {
    const eventId = await submitted({ "g-youth": 40 });
    await approveRecord(review(), { ...approval, eventId, attendance: { "g-seniors": 500 } });
    const figures = await database().select().from(attendance).where(eq(attendance.eventId, eventId));
    expect(figures).toMatchObject([{ groupId: "g-youth", approved: 40 }]);
  });
});

describe("returning", () => {
  test("keeps the reason, and takes an approved record out of every total", async () => {
    const eventId = await submitted();
    await approveRecord(review(), { ...approval, eventId });
    expect(await returnRecord(review(), { eventId, version: 1, reason: "签到表缺页" })).toMatchObject({ ok: true });
    const total = await getTotal(scope, yearSpan(2026));
    expect(total.approved.events).toBe(0);
    expect(total.unreported).toEqual({ events: 1, counting: 1, claimed: 40, approved: 0 });
    expect((await getReview(review(), eventId))?.earlier.map((decision) => decision.reason)).toContain("签到表缺页");
  });

  test("a returned record comes back as it was left, and can be approved then", async () => {
    const eventId = await submitted();
    await returnRecord(review(), { eventId, version: 1, reason: "请核对人数" });
    await submitRecord(accessOf("canalOrganiser", "records.manage"), recordOf(eventId, 1, { "g-youth": 35 }));
    expect(await approveRecord(review(), { ...approval, eventId, version: 2 })).toMatchObject({ ok: true });
    expect((await getTotal(scope, yearSpan(2026))).approved.approved).toBe(35);
  });
});

describe("refused, with nothing changed", () => {
  test("a version the unit changed meanwhile", async () => {
    const eventId = await submitted();
    await saveRecord(accessOf("canalOrganiser", "records.manage"), recordOf(eventId, 1, { "g-youth": 41 }));
    await expectRefused(eventId, "version_conflict");
    expect((await getReview(review(), eventId))?.record.version).toBe(2);
  });

  test("an event moved in time after its record was submitted", async () => {
    const eventId = await submitted();
    const later = { ...eventInput({ startDate: "2026-03-06" }), id: eventId, version: 3 };
    expect(await updateEvent(accessOf("canalOrganiser", "events.manage"), later)).toMatchObject({ ok: true });
    await expectRefused(eventId, "version_conflict");
  });

  test("one's own record, also when one only changed it last", async () => {
    const eventId = await submitted({ "g-youth": 40 }, "coordinator");
    await expectRefused(eventId, "own_record");
    expect(await getReview(review(), eventId)).toMatchObject({ own: true, decidable: false });
    expect(await getNextWaiting(review(), {}, "")).toBeNull();
    const other = await submitted();
    await saveRecord(accessOf("coordinator", "records.manage"), recordOf(other, 1, { "g-youth": 99 }));
    expect(await approveRecord(review(), { ...approval, eventId: other, version: 2 })).toEqual({
      ok: false,
      reason: "own_record",
    });
  });

  test("a neighbour's record is not found, in the queue neither", async () => {
    const eventId = await submitted({ "g-youth": 40 }, "hillOrganiser", unitIds.hill);
    await expectRefused(eventId, "not_found", "canalCoordinator");
    expect(await getReview(review("canalCoordinator"), eventId)).toBeNull();
    expect((await listWaitingRecords(review("canalCoordinator"))).rows).toEqual([]);
    expect((await listWaitingRecords(review("coordinator"))).rows.map((row) => row.eventId)).toEqual([eventId]);
  });

  test("a record that was withdrawn, or never submitted", async () => {
    const eventId = await submitted();
    await withdrawRecord(accessOf("canalOrganiser", "records.manage"), { eventId, version: 1 });
    await expectRefused(eventId, "wrong_status");
    await expectRefused("nothing", "not_found");
  });
});

test("the queue begins with what waits longest, page by page, and filters by the units below", async () => {
  const ids: string[] = [];
  for (const [unit, who] of [
    [unitIds.school, "schoolOrganiser"],
    [unitIds.canal, "canalOrganiser"],
    [unitIds.hill, "hillOrganiser"],
  ] as const) {
    ids.push(await submitted({ "g-youth": 1 }, who, unit));
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  const first = await listWaitingRecords(review(), {}, 2);
  const second = await listWaitingRecords(review(), { after: first.next ?? undefined }, 2);
  expect([...first.rows, ...second.rows].map((row) => row.eventId)).toEqual(ids);
  expect(second.next).toBeNull();
  const canal = await listWaitingRecords(review(), { unit: unitIds.canal });
  expect(canal.rows.map((row) => row.eventId)).toEqual(ids.slice(0, 2));
  expect(await getNextWaiting(review(), { unit: unitIds.canal }, ids[0] ?? "")).toBe(ids[1]);
});

test("proposals of other units are not listed", async () => {
  const id = await draft(unitIds.hill);
  await transaction((tx) => tx.update(events).set({ status: "proposed" }).where(eq(events.id, id)));
  expect(await listProposals(review("canalCoordinator"))).toEqual([]);
  expect((await listProposals(review())).map((proposal) => proposal.id)).toEqual([id]);
});

/** Both decisions are refused for the reason, and neither totals, decisions nor audit trail move. */
async function expectRefused(eventId: string, reason: string, who: ActorName = "coordinator"): Promise<void> {
  const before = await standing();
  expect(await approveRecord(review(who), { ...approval, eventId })).toMatchObject({ ok: false, reason });
  expect(await returnRecord(review(who), { eventId, version: 1, reason: "x" })).toMatchObject({ ok: false, reason });
  expect(await standing()).toEqual(before);
}

async function standing() {
  const [total, decided, audited, statuses] = await Promise.all([
    getTotal(scope, yearSpan(2026)),
    database().select().from(reviews),
    database().select({ number: auditEntries.number }).from(auditEntries),
    database().select({ id: events.id, status: events.status }).from(events),
  ]);
  return { total, decided, audited, statuses };
}

async function draft(unitId: string): Promise<string> {
  const created = await createEvent(accessOf("secondCoordinator", "events.manage"), eventInput({ unitId }));
  if (!created.ok) throw new Error(created.reason);
  return created.id;
}

async function submitted(
  figures: Record<string, number> = { "g-youth": 40 },
  by: ActorName = "canalOrganiser",
  unitId: string = unitIds.canal,
): Promise<string> {
  const id = await draft(unitId);
  await publishEvent(accessOf("secondCoordinator", "events.manage"), { id, version: 1 });
  const sent = await submitRecord(accessOf(by, "records.manage"), recordOf(id, 0, figures));
  if (!sent.ok) throw new Error(sent.reason);
  return id;
}

function recordOf(eventId: string, version: number, figures: Record<string, number>) {
  const words = { countedBy: "sign_in" as const, summary: "讲座顺利", mediaLinks: [], online: [] };
  return { eventId, version, attendance: figures, ...words };
}

async function auditOf(action: string): Promise<number> {
  const found = await database()
    .select({ number: auditEntries.number })
    .from(auditEntries)
    .where(and(eq(auditEntries.action, action), eq(auditEntries.outcome, "done")));
  return found.length;
}
