import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/db/connection";
import { statusChanges, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { submitRecord } from "@/lib/records/mutations/save-record";
import { day, eventAt, eventOf, record, type Stage, trailOf } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getTotal } from "@/lib/totals/queries";
import {
  cancelEvent,
  declineProposal,
  deleteDraft,
  postponeEvent,
  proposeEvent,
  publishEvent,
  rescheduleEvent,
  writeMove,
} from "./move-event";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");
const coordinate = () => accessOf("coordinator", "events.manage");
const newTime = { startDate: day(20), startTime: "09:00", endTime: "10:00" };

const moves = {
  publish: (id: string, version: number) => publishEvent(manage(), { id, version }),
  propose: (id: string, version: number) => proposeEvent(manage(), { id, version }),
  decline: (id: string, version: number) => declineProposal(coordinate(), { id, version, reason: "地点不全" }),
  postpone: (id: string, version: number) => postponeEvent(manage(), { id, version, reason: "台风" }),
  cancel: (id: string, version: number) => cancelEvent(manage(), { id, version, reason: "台风" }),
  reschedule: (id: string, version: number) => rescheduleEvent(manage(), { id, version, ...newTime }),
  delete: (id: string, version: number) => deleteDraft(manage(), { id, version }),
};
type Name = keyof typeof moves;

// Once more, apart from the code: what each status allows.
const allowed: Record<Stage | "postponed" | "cancelled", Name[]> = {
  draft: ["publish", "propose", "delete"],
  proposed: ["publish", "decline", "cancel"],
  published: ["postpone", "cancel"],
  postponed: ["reschedule", "cancel"],
  submitted: [],
  returned: [],
  approved: [],
  cancelled: [],
};

async function at(status: keyof typeof allowed) {
  if (status !== "postponed" && status !== "cancelled") return eventAt(status);
  const event = await eventAt("published");
  await moves[status === "postponed" ? "postpone" : "cancel"](event.id, event.version);
  return eventOf(event.id);
}

describe.each(Object.keys(allowed) as (keyof typeof allowed)[])("an event that is %s", (status) => {
  test("allows what the table allows, each once and with one entry, and refuses the rest without a trace", async () => {
    for (const name of Object.keys(moves) as Name[]) {
      const event = await at(status);
      const before = await trailOf(event.id);
      const outcome = await moves[name](event.id, event.version);
      if (!allowed[status].includes(name)) {
        expect([name, outcome]).toEqual([name, { ok: false, reason: "wrong_status" }]);
        expect(await eventOf(event.id)).toEqual(event);
        expect(await trailOf(event.id)).toEqual(before);
        continue;
      }
      expect([name, outcome]).toEqual([name, { ok: true, id: event.id }]);
      expect(await moves[name](event.id, event.version), `${name} sent twice`).toEqual({ ok: true, id: event.id });
      expect((await trailOf(event.id)).length, name).toBe(before.length + 1);
    }
  });
});

test("a move keeps who, when and why, and the new time of a postponed event", async () => {
  const event = await eventAt("published", { startDate: day(5) });
  await moves.postpone(event.id, event.version);
  expect((await eventOf(event.id)).status).toBe("postponed");
  await moves.reschedule(event.id, event.version + 1);
  const after = await eventOf(event.id);
  expect(after).toMatchObject({ status: "published", startsOn: day(20), version: event.version + 2 });
  const changes = await database().select().from(statusChanges).where(eq(statusChanges.eventId, event.id));
  expect(changes.find((change) => change.move === "postpone")).toMatchObject({
    reason: "台风",
    fromStatus: "published",
    toStatus: "postponed",
    actorId: "p-canal",
  });
});

test("a move of an older version is refused", async () => {
  const event = await eventAt("published");
  await moves.postpone(event.id, event.version);
  expect(await moves.cancel(event.id, event.version)).toEqual({ ok: false, reason: "version_conflict" });
});

test("the neighbour's event is not found", async () => {
  const event = await eventAt("draft");
  const neighbour = accessOf("hillOrganiser", "events.manage");
  const asked = { id: event.id, version: event.version };
  const refused = { ok: false, reason: "not_found" };
  expect(await publishEvent(neighbour, asked)).toEqual(refused);
  expect(await cancelEvent(neighbour, { ...asked, reason: "x" })).toEqual(refused);
  expect(await deleteDraft(neighbour, asked)).toEqual(refused);
  expect(await rescheduleEvent(neighbour, { ...asked, ...newTime })).toEqual(refused);
  // The unit above may.
  expect((await publishEvent(accessOf("canalCoordinator", "events.manage"), asked)).ok).toBe(true);
});

test("an incomplete event is not published; the missing field is named", async () => {
  const event = await eventAt("draft", { contactPhone: undefined });
  const refused = { ok: false, reason: "incomplete", field: "contactPhone" };
  expect(await moves.publish(event.id, 1)).toEqual(refused);
  expect(await moves.propose(event.id, 1)).toEqual(refused);
});

test("in a unit set to 先审后发 the organiser proposes and a coordinator agrees", async () => {
  await transaction((tx) => tx.update(units).set({ reviewsBeforePublishing: true }).where(eq(units.id, unitIds.canal)));
  const event = await eventAt("draft");
  const needsAgreement = { ok: false, reason: "needs_agreement" };
  expect(await moves.publish(event.id, 1)).toEqual(needsAgreement);
  expect((await moves.propose(event.id, 1)).ok).toBe(true);
  expect(await moves.publish(event.id, 2)).toEqual(needsAgreement);
  expect(await declineProposal(manage(), { id: event.id, version: 2, reason: "x" })).toEqual(needsAgreement);
  expect((await publishEvent(coordinate(), { id: event.id, version: 2 })).ok).toBe(true);
  expect((await eventOf(event.id)).status).toBe("published");
});

test("of many who publish and cancel at once, one wins and the sums hold one state", async () => {
  const event = await eventAt("published", { startDate: day(2) });
  const sent = Array.from({ length: 20 }, (_, place) =>
    place % 2 ? moves.cancel(event.id, event.version) : moves.postpone(event.id, event.version),
  );
  const outcomes = await Promise.all(sent);
  expect(outcomes.some((outcome) => outcome.ok)).toBe(true);
  const after = await eventOf(event.id);
  expect(after.version).toBe(event.version + 1);
  const total = await getTotal({ scopeId: unitIds.canal, now: new Date() }, yearSpan(after.year));
  expect(total.planned.events + total.unreported.events).toBe(0);
});

test("an event that has begun can still be called off, one that is reported cannot", async () => {
  const event = await eventAt("published");
  await submitRecord(accessOf("canalOrganiser", "records.manage"), record(event.id));
  const after = await eventOf(event.id);
  expect(await moves.cancel(event.id, after.version)).toEqual({ ok: false, reason: "wrong_status" });
});

test("a move that its caller forgot to ask the table for is not written", async () => {
  const event = await eventAt("proposed");
  const forgotten = [
    { access: manage(), move: "decline", reason: "x" },
    { access: coordinate(), move: "decline" },
    { access: coordinate(), move: "approve" },
  ] as const;
  for (const { access, ...written } of forgotten)
    await expect(transaction((tx) => writeMove(tx, access, event, written))).rejects.toThrow("is not allowed");
  expect(await eventOf(event.id)).toEqual(event);
});

test("two people set a new time, or cancel with different reasons: who comes second is not told that theirs was kept", async () => {
  const { id, version } = await eventAt("published", { startDate: day(9) });
  await postponeEvent(manage(), { id, version, reason: "rain" });
  const times = { startTime: "14:00", endTime: "15:00", endDate: undefined, correctionReason: undefined };
  const mine = { id, version: version + 1, ...times, startDate: day(12) };
  expect(await rescheduleEvent(manage(), mine)).toMatchObject({ ok: true });
  expect(await rescheduleEvent(manage(), mine)).toMatchObject({ ok: true });
  expect(await rescheduleEvent(manage(), { ...mine, startDate: day(13) })).toMatchObject({ reason: "wrong_status" });
  expect(await rescheduleEvent(manage(), { ...mine, endTime: "16:00" })).toMatchObject({ reason: "wrong_status" });
  const cancel = { id, version: version + 2, reason: "mine", correctionReason: undefined };
  expect(await cancelEvent(manage(), cancel)).toMatchObject({ ok: true });
  expect(await cancelEvent(manage(), cancel)).toMatchObject({ ok: true });
  expect(await cancelEvent(manage(), { ...cancel, reason: "theirs" })).toMatchObject({ reason: "wrong_status" });
  expect((await eventOf(id)).startsOn).toBe(day(12));
});
