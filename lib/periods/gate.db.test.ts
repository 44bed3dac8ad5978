import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { corrections, events, records } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { changeCampaign } from "@/lib/campaigns/mutations";
import { createEvent } from "@/lib/events/mutations/create-event";
import { cancelEvent, postponeEvent, publishEvent } from "@/lib/events/mutations/move-event";
import { updateEvent } from "@/lib/events/mutations/update-event";
import { saveRecord, submitRecord, withdrawRecord } from "@/lib/records/mutations/save-record";
import { approveRecord, returnRecord } from "@/lib/reviews/mutations";
import { eventOf, record } from "@/lib/testing/event-at";
import { accessOf, campaignIds, eventInput, makeProgramme, venueInput } from "@/lib/testing/programme";
import { changeCounted } from "@/lib/totals/sums";
import { changeVenue, createVenue } from "@/lib/venues/mutations";
import { closePeriod, reopenPeriod } from "./mutations";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const closer = () => accessOf("coordinator", "periods.close");
const manage = () => accessOf("coordinator", "events.manage");
const review = () => accessOf("coordinator", "records.review");
const organiser = () => accessOf("canalOrganiser", "events.manage");
const closed = { ok: false, reason: "period_closed?year=2025&month=3" };
const asked = { ok: false, reason: "correction_reason_required?year=2025&month=3", field: "correctionReason" };
const correctionReason = "补交签到表";

type Stage = "published" | "submitted" | "approved";

/** An event of March 2025, taken as far as asked by the coordinator and its unit. */
async function march(stage: Stage, startDate = "2025-03-05"): Promise<string> {
  const made = await createEvent(manage(), eventInput({ startDate }));
  if (!made.ok) throw new Error(made.reason);
  await publishEvent(manage(), { id: made.id, version: 1 });
  const eventId = made.id;
  if (stage !== "published") await submitRecord(accessOf("canalOrganiser", "records.manage"), record(eventId));
  if (stage === "approved") await approveRecord(review(), { eventId, version: 1, attendance: {}, online: {} });
  return eventId;
}

const listed = () =>
  database()
    .select({
      month: corrections.month,
      before: corrections.before,
      after: corrections.after,
      reason: corrections.reason,
    })
    .from(corrections)
    .orderBy(asc(corrections.at), asc(corrections.month), asc(corrections.id));

test("in a closed month an organiser is refused whatever changes a figure, and nothing of it is kept", async () => {
  const [published, submitted, approved] = [
    await march("published"),
    await march("submitted"),
    await march("approved"),
  ];
  const april = await march("approved", "2025-04-05");
  await closePeriod(closer(), { period: "2025-03" });
  const records = accessOf("canalOrganiser", "records.manage");
  expect(await submitRecord(records, record(published))).toEqual(closed);
  expect(await cancelEvent(organiser(), { id: published, version: 2, reason: "台风" })).toEqual(closed);
  expect(await postponeEvent(organiser(), { id: published, version: 2, reason: "台风" })).toEqual(closed);
  expect(await withdrawRecord(records, { eventId: submitted, version: 1 })).toEqual(closed);
  expect(await saveRecord(records, record(submitted, { version: 1, attendance: { "g-youth": 41 } }))).toEqual(closed);
  const away = { ...eventInput({ startDate: "2025-04-02" }), id: approved, version: 4 };
  expect(await updateEvent(organiser(), away)).toEqual(closed);
  const into = { ...eventInput({ startDate: "2025-03-09" }), id: april, version: 4 };
  expect(await updateEvent(organiser(), into)).toEqual(closed);
  const kind = { ...eventInput({ startDate: "2025-03-05", kindId: "k-exhibition" }), id: approved, version: 4 };
  expect(await updateEvent(organiser(), kind)).toEqual(closed);
  const made = await createEvent(organiser(), eventInput({ startDate: "2025-03-20" }));
  expect(await publishEvent(organiser(), { id: made.ok ? made.id : "", version: 1 })).toEqual(closed);
  expect(await statusesOf([published, submitted, approved])).toEqual(["published", "submitted", "approved"]);
  expect(await listed()).toEqual([]);
});

test("words are no figures: a title in a closed month is changed without a reason", async () => {
  const id = await march("approved");
  await closePeriod(closer(), { period: "2025-Q1" });
  const words = { ...eventInput({ startDate: "2025-03-05", title: "身边的新科学" }), id, version: 4 };
  expect(await updateEvent(organiser(), words)).toMatchObject({ ok: true });
  expect(await listed()).toEqual([]);
});

test("a coordinator gives a reason, and the correction says what it was before and is after", async () => {
  const [submitted, approved] = [await march("submitted"), await march("approved")];
  await closePeriod(closer(), { period: "2025" });
  const approval = { eventId: submitted, version: 1, attendance: {}, online: {} };
  expect(await approveRecord(review(), approval)).toEqual(asked);
  expect(await approveRecord(review(), { ...approval, correctionReason })).toMatchObject({ ok: true });
  const back = { eventId: approved, version: 1, reason: "请补充签到表" };
  expect(await returnRecord(review(), back)).toEqual(asked);
  expect(await returnRecord(review(), { ...back, correctionReason })).toMatchObject({ ok: true });
  const [none, one] = [
    { events: 0, counting: 0, attendance: 0 },
    { events: 1, counting: 1, attendance: 40 },
  ];
  expect(await listed()).toEqual([
    { month: "2025-03", before: none, after: one, reason: correctionReason },
    { month: "2025-03", before: one, after: none, reason: correctionReason },
  ]);
});

test("a date moved out of one closed month into another leaves a correction in both", async () => {
  const id = await march("approved");
  await closePeriod(closer(), { period: "2025-Q1" });
  const moved = { ...eventInput({ startDate: "2025-02-05", correctionReason }), id, version: 4 };
  expect(await updateEvent(manage(), moved)).toMatchObject({ ok: true });
  const nothing = { events: 0, counting: 0, attendance: 0 };
  // It goes back to be reviewed, so February has nothing of it yet.
  expect(await listed()).toEqual([
    { month: "2025-02", before: nothing, after: nothing, reason: correctionReason },
    { month: "2025-03", before: { events: 1, counting: 1, attendance: 40 }, after: nothing, reason: correctionReason },
  ]);
});

test("whoever forgets to say who changes figures cannot change those of a closed month", async () => {
  const id = await march("published");
  await closePeriod(closer(), { period: "2025-03" });
  const forgetful = transaction((tx) =>
    changeCounted(tx, id, () => tx.update(events).set({ status: "approved" }).where(eq(events.id, id))),
  );
  await expect(forgetful).rejects.toThrow("period_closed");
  expect(await statusesOf([id])).toEqual(["published"]);
});

test("a campaign that stops counting leaves closed months as they are", async () => {
  const [closedOne, open] = [await march("approved"), await march("approved", "2025-04-05")];
  await closePeriod(closer(), { period: "2025-03" });
  const access = accessOf("administrator", "ledgers.manage");
  const words = { name: "全国科普日", nameEn: null, brand: null, groupId: null, description: "" };
  const stops = { ...words, id: campaignIds.counting, version: 1, counts: false, notCountingReason: "单列" };
  expect(await changeCampaign(access, stops)).toEqual({ ok: true });
  const counts = await database().select({ id: events.id, counts: events.counts }).from(events);
  expect(Object.fromEntries(counts.map((event) => [event.id, event.counts]))).toEqual({
    [closedOne]: true,
    [open]: false,
  });
});

test("correcting the words of an event leaves whether it counts, and its street, as they were", async () => {
  const [settled, upcoming] = [await march("approved"), await march("published", "2025-04-05")];
  await closePeriod(closer(), { period: "2025-03" });
  const access = accessOf("administrator", "ledgers.manage");
  const words = { name: "全国科普日", nameEn: null, brand: null, groupId: null, description: "" };
  const stops = { ...words, id: campaignIds.counting, version: 1, counts: false, notCountingReason: "单列" };
  expect(await changeCampaign(access, stops)).toEqual({ ok: true });
  const hall = venueInput({ name: "运河科普馆", address: "桥西路1号", streetId: "s-hill" });
  expect(await changeVenue(access, { ...hall, id: "v-hall", version: 1 })).toEqual({ ok: true });
  const title = "身边的新科学";
  const later = eventInput({ startDate: "2025-04-05", title });
  for (const change of [
    { ...eventInput({ startDate: "2025-03-05", title }), id: settled, version: 4 },
    { ...later, id: upcoming, version: 2 },
  ])
    expect(await updateEvent(organiser(), change)).toMatchObject({ ok: true });
  const found = await database().select().from(events);
  const kept = found.map(({ id, title, status, counts, streetId }) => [id, title, status, counts, streetId]);
  expect(new Set(kept.map((row) => row.join()))).toEqual(
    new Set([
      [settled, title, "approved", true, "s-canal"].join(),
      [upcoming, title, "published", false, "s-canal"].join(),
    ]),
  );
  expect(await listed()).toEqual([]);
  // Choosing another venue brings the street of that one, as always.
  const library = await createVenue(access, venueInput({ name: "图书馆", address: "山路2号", streetId: "s-hill" }));
  const elsewhere = { ...later, venueId: library.ok ? library.id : "", id: upcoming, version: 3 };
  expect(await updateEvent(organiser(), elsewhere)).toMatchObject({ ok: true });
  const [moved] = await database().select().from(events).where(eq(events.id, upcoming));
  expect(moved?.streetId).toBe("s-hill");
});

test("a correction says how many counted toward the target before and after", async () => {
  const id = await march("submitted");
  await closePeriod(closer(), { period: "2025-03" });
  const aside = eventInput({ startDate: "2025-03-05", campaignId: campaignIds.apart, correctionReason });
  expect(await updateEvent(manage(), { ...aside, id, version: 3 })).toMatchObject({ ok: true });
  const approval = { eventId: id, version: 2, attendance: {}, online: {}, correctionReason };
  const second = accessOf("secondCoordinator", "records.review");
  expect(await approveRecord(second, approval)).toMatchObject({ ok: true });
  const { version } = await eventOf(id);
  const back = eventInput({ startDate: "2025-03-05", correctionReason });
  expect(await updateEvent(manage(), { ...back, id, version })).toMatchObject({ ok: true });
  const [nothing, apart] = [
    { events: 0, counting: 0, attendance: 0 },
    { events: 1, counting: 0, attendance: 40 },
  ];
  expect((await listed()).map(({ before, after }) => [before, after])).toEqual([
    [nothing, nothing],
    [nothing, apart],
    [apart, nothing],
  ]);
});

test("only what is over is closed, by who reaches the whole programme; opened again it changes freely", async () => {
  const id = await march("submitted");
  expect(await closePeriod(closer(), { period: "2099-01" })).toEqual({ ok: false, reason: "period_not_over" });
  const below = accessOf("canalCoordinator", "periods.close");
  expect(await closePeriod(below, { period: "2025-03" })).toEqual({ ok: false, reason: "not_found" });
  expect(await closePeriod(closer(), { period: "2025-03" })).toMatchObject({ ok: true });
  expect(await closePeriod(closer(), { period: "2025-03" })).toMatchObject({ ok: true });
  const again = { period: "2025-03", reason: "漏报一场" };
  expect(await reopenPeriod(below, again)).toEqual({ ok: false, reason: "not_found" });
  expect(await reopenPeriod(closer(), again)).toMatchObject({ ok: true });
  const reporter = accessOf("canalOrganiser", "records.manage");
  expect(await withdrawRecord(reporter, { eventId: id, version: 1 })).toMatchObject({ ok: true });
  expect(await closePeriod(closer(), { period: "2025-03" })).toMatchObject({ ok: true });
  expect(await submitRecord(reporter, record(id, { version: 1 }))).toEqual(closed);
  const [kept] = await database().select({ version: records.version }).from(records).where(eq(records.eventId, id));
  expect(kept?.version).toBe(1);
});

async function statusesOf(ids: string[]): Promise<string[]> {
  const found = await database().select({ id: events.id, status: events.status }).from(events);
  const byId = new Map(found.map((event) => [event.id, event.status]));
  return ids.map((id) => byId.get(id) ?? "");
}
