import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import {
  attendance,
  audienceGroups,
  campaigns,
  editions,
  eventAudiences,
  eventKinds,
  events,
  records,
  units,
  venues,
} from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { day, eventAt, eventOf, trailOf } from "@/lib/testing/event-at";
import { accessOf, campaignIds, eventInput, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getTotal } from "@/lib/totals/queries";
import type { EventFormInput } from "../form-input";
import { createEvent } from "./create-event";
import { publishEvent } from "./move-event";
import { saveEvent } from "./save-event";
import { updateEvent } from "./update-event";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");

function form(given: Partial<EventFormInput> = {}): EventFormInput {
  const { campaignId: _, ...fields } = eventInput({ startDate: day(5) });
  return { ...fields, campaign: campaignIds.counting, id: newId(), version: 0, intent: "save", ...given };
}

test("a saved form is a draft, and a published one is public at once", async () => {
  const draft = form();
  expect(await saveEvent(manage(), draft)).toEqual({ ok: true, id: draft.id, held: null });
  expect(await eventOf(draft.id)).toMatchObject({
    status: "draft",
    title: draft.title,
    startsOn: day(5),
    unitPath: "/u-root/u-canal/",
  });
  const published = form({ intent: "publish", title: "另一场完全不同的展览" });
  expect(await saveEvent(manage(), published)).toEqual({ ok: true, id: published.id, held: null });
  expect(await eventOf(published.id)).toMatchObject({ status: "published" });
  expect(await trailOf(published.id)).toEqual(["event.create", "event.publish"]);
});

test("the form sent fifty times at once makes one event and one entry each", async () => {
  const sent = form({ intent: "publish" });
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => saveEvent(manage(), sent)));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
    new Set([JSON.stringify({ ok: true, id: sent.id, held: null })]),
  );
  expect(await database().select().from(events)).toHaveLength(1);
  expect(await trailOf(sent.id)).toEqual(["event.create", "event.publish"]);
});

test("the empty form sent again with other words loses none of them", async () => {
  const first = form({ title: "第一稿" });
  await saveEvent(manage(), first);
  expect(await saveEvent(manage(), { ...first, title: "第二稿" })).toMatchObject({ ok: true });
  expect((await eventOf(first.id)).title).toBe("第二稿");
  // From then on it has a history of its own, which an old form does not overwrite.
  expect(await saveEvent(manage(), { ...first, title: "第三稿" })).toEqual({ ok: false, reason: "version_conflict" });
  expect((await eventOf(first.id)).title).toBe("第二稿");
});

test("someone else's id is not found", async () => {
  const theirs = await eventAt("draft", { unitId: unitIds.hill });
  expect(await saveEvent(manage(), form({ id: theirs.id }))).toEqual({ ok: false, reason: "not_found" });
  expect(await saveEvent(manage(), form({ id: theirs.id, version: 1 }))).toEqual({ ok: false, reason: "not_found" });
  expect(await saveEvent(manage(), form({ unitId: unitIds.hill }))).toEqual({
    ok: false,
    reason: "unit_not_found",
    field: "unitId",
  });
  expect((await eventOf(theirs.id)).title).toBe(theirs.title);
});

test.each([
  [{ kindId: "nowhere" }, "kindId"],
  [{ groupIds: ["g-youth", "nowhere"] }, "groupIds"],
  [{ venueId: undefined, streetId: "nowhere" }, "streetId"],
  [{ venueId: "nowhere" }, "venueId"],
  [{ campaign: "nowhere" }, "campaign"],
  [{ campaign: "c-counting/nowhere" }, "campaign"],
])("a choice that does not exist is refused beside its field: %j", async (given, field) => {
  expect(await saveEvent(manage(), form(given))).toEqual({ ok: false, reason: "unknown_choice", field });
  expect(await database().select().from(events)).toHaveLength(0);
});

test("what looks like an event already registered is kept as a draft first, and can be published then", async () => {
  await eventAt("published", { startDate: day(5), title: "银龄课堂:学用智能手机" });
  const again = form({
    intent: "publish",
    title: "银龄课堂 学用智能手机",
    venueId: undefined,
    streetId: "s-canal",
    place: "文化站",
  });
  expect(await saveEvent(manage(), again)).toEqual({ ok: true, id: again.id, held: "alike" });
  expect((await eventOf(again.id)).status).toBe("draft");
  expect((await publishEvent(manage(), { id: again.id, version: 1 })).ok).toBe(true);
  const otherDay = form({ intent: "publish", title: "银龄课堂:学用智能手机", startDate: day(6) });
  expect(await saveEvent(manage(), otherDay)).toMatchObject({ held: null });
});

test("in a unit set to 先审后发 publishing proposes", async () => {
  await transaction((tx) => tx.update(units).set({ reviewsBeforePublishing: true }).where(eq(units.id, unitIds.canal)));
  const sent = form({ intent: "publish" });
  await saveEvent(manage(), sent);
  expect((await eventOf(sent.id)).status).toBe("proposed");
  expect(await trailOf(sent.id)).toEqual(["event.create", "event.propose"]);
});

test("two people who change the same version: the second is told, and nothing of the first is lost", async () => {
  const { id } = await eventAt("published", { startDate: day(5) });
  const seen = { ...form({ id }), version: 2 };
  expect((await saveEvent(manage(), { ...seen, capacity: 40 })).ok).toBe(true);
  expect(await saveEvent(manage(), { ...seen, capacity: 50 })).toEqual({ ok: false, reason: "version_conflict" });
  expect((await eventOf(id)).capacity).toBe(40);
  // The same words sent twice are no conflict.
  expect((await saveEvent(manage(), { ...seen, capacity: 40 })).ok).toBe(true);
  expect(await trailOf(id)).toEqual(["event.create", "event.publish", "event.update"]);
});

test("saving without a change leaves no trace and voids nothing", async () => {
  const event = await eventAt("approved");
  const before = await trailOf(event.id);
  const same = { ...eventInput({ startDate: day(-3) }), id: event.id, version: event.version };
  expect((await updateEvent(manage(), same)).ok).toBe(true);
  expect(await eventOf(event.id)).toEqual(event);
  expect(await trailOf(event.id)).toEqual(before);
});

test("a change of words keeps an approval, a change of substance takes it back and its figures out of the totals", async () => {
  const event = await eventAt("approved");
  const asked = { scopeId: unitIds.canal, now: new Date() };
  const approved = async (year = event.year) => (await getTotal(asked, yearSpan(year))).approved;
  expect(await approved()).toMatchObject({ events: 1, approved: 40 });
  const input = { ...eventInput({ startDate: day(-3) }), id: event.id };
  await updateEvent(manage(), { ...input, version: event.version, speaker: "王老师" });
  expect((await eventOf(event.id)).status).toBe("approved");
  await updateEvent(manage(), { ...input, version: event.version + 1, campaignId: campaignIds.apart });
  expect((await eventOf(event.id)).status).toBe("submitted");
  expect(await approved()).toMatchObject({ events: 0, approved: 0 });
  expect((await database().select().from(attendance)).map((figure) => figure.approved)).toEqual([null, null]);
});

test.each([
  ["kind", { kindId: "k-exhibition" }],
  ["format", { format: "hybrid", onlineUrl: "https://example.org/live" }],
  ["edition", { editionId: "ed-1" }],
] as const)(
  "what sorts an event into figures is of substance too: another %s takes an approval back",
  async (_, given) => {
    await transaction((tx) =>
      tx.insert(editions).values({ id: "ed-1", campaignId: campaignIds.counting, year: 2026, number: 1 }),
    );
    await transaction((tx) =>
      tx.update(eventKinds).set({ evidenceAsked: "photos", photosAsked: 2 }).where(eq(eventKinds.id, "k-exhibition")),
    );
    const event = await eventAt("approved");
    const input = { ...eventInput({ startDate: day(-3) }), ...given, id: event.id, version: event.version };
    expect(await updateEvent(manage(), input)).toMatchObject({ ok: true });
    expect((await eventOf(event.id)).status).toBe("submitted");
    const [record] = await database().select().from(records).where(eq(records.eventId, event.id));
    // The evidence is judged by the rule of the kind it has now, and what a reviewer has open is an old version.
    expect(record).toMatchObject({ version: 2, evidence: "kindId" in given ? "missing" : "complete" });
  },
);

test("a reported event is not moved to a day to come", async () => {
  const event = await eventAt("submitted");
  const later = { ...eventInput({ startDate: day(3) }), id: event.id, version: event.version };
  expect(await updateEvent(manage(), later)).toEqual({ ok: false, reason: "record_exists", field: "startDate" });
});

test("what the public sees stays complete", async () => {
  const event = await eventAt("published");
  const input = { ...eventInput({ startDate: day(-3) }), id: event.id, version: event.version };
  expect(await updateEvent(manage(), { ...input, groupIds: [] })).toEqual({
    ok: false,
    reason: "incomplete",
    field: "groupIds",
  });
  expect(await database().select().from(eventAudiences)).toHaveLength(1);
});

test("a cancelled event is not changed", async () => {
  const event = await eventAt("draft");
  await transaction((tx) => tx.update(events).set({ status: "cancelled" }).where(eq(events.id, event.id)));
  const input = { ...eventInput({ startDate: day(4) }), id: event.id, version: 1 };
  expect(await updateEvent(manage(), input)).toEqual({ ok: false, reason: "wrong_status" });
});

test("making an event without a form's id makes a new one each time", async () => {
  await createEvent(manage(), eventInput());
  await createEvent(manage(), eventInput());
  expect(await database().select().from(events)).toHaveLength(2);
});

test("what was retired since is no choice for another event, and stays where it was", async () => {
  const kept = form();
  await saveEvent(manage(), kept);
  const [group] = kept.groupIds;
  if (!group || !kept.kindId || !kept.venueId) throw new Error("the form chooses all of them");
  const retiredAt = new Date();
  await transaction(async (tx) => {
    await tx.update(campaigns).set({ retiredAt }).where(eq(campaigns.id, campaignIds.counting));
    await tx
      .update(eventKinds)
      .set({ retiredAt })
      .where(eq(eventKinds.id, kept.kindId ?? ""));
    await tx
      .update(venues)
      .set({ retiredAt })
      .where(eq(venues.id, kept.venueId ?? ""));
    await tx.update(audienceGroups).set({ retiredAt }).where(eq(audienceGroups.id, group));
  });
  expect(await saveEvent(manage(), { ...kept, version: 1, title: "只改了名字" })).toMatchObject({ ok: true });
  const open = { campaign: campaignIds.apart, kindId: undefined, venueId: undefined, groupIds: ["g-seniors"] };
  const choices = { campaign: kept.campaign, kindId: kept.kindId, venueId: kept.venueId, groupIds: kept.groupIds };
  for (const [field, choice] of Object.entries(choices)) {
    expect(await saveEvent(manage(), form({ ...open, [field]: choice }))).toEqual({
      ok: false,
      reason: "unknown_choice",
      field,
    });
  }
});
