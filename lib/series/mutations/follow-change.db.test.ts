import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { eventParts } from "@/lib/events/fields";
import { campaignChoice, type EventFormInput } from "@/lib/events/form-input";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { saveEvent } from "@/lib/events/mutations/save-event";
import { day, eventAt, eventOf } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { daysAfter, localTime } from "@/lib/time/zone";
import { moveInSeries } from "./move-series";
import { repeatEvent } from "./repeat-event";
import { keptFields } from "./series-events";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");

/** A published series on these days from today, the first of them the event it began from. */
async function seriesOn(...days: number[]): Promise<string> {
  const [first = 3, ...others] = days;
  const source = await eventAt("published", { startDate: day(first) });
  const made = await repeatEvent(manage(), {
    ...{ id: source.id, seriesId: newId(), said: "每周", startTime: "14:00", endTime: "15:30", as: "published" },
    ...{ parts: [...eventParts], dates: others.map((one) => ({ on: day(one), keep: true })) },
  });
  if (!made.ok) throw new Error(made.reason);
  return (await eventOf(source.id)).seriesId ?? "";
}

const eventsOf = (seriesId: string) =>
  database().select().from(events).where(eq(events.seriesId, seriesId)).orderBy(events.seriesOn);

async function edit(event: EventRow | undefined, given: Partial<EventFormInput>) {
  if (!event) throw new Error("no such event");
  const { campaignId, editionId, ...fields } = await transaction((tx) => keptFields(tx, event));
  const campaign = campaignChoice(campaignId ?? null, editionId ?? null);
  return saveEvent(manage(), { ...fields, campaign, id: event.id, version: event.version, intent: "save", ...given });
}

test("this and following: changed fields alone, by the same days and hours; exceptions and earlier ones stay", async () => {
  const seriesId = await seriesOn(3, 10, 17, 24);
  const [, , third] = await eventsOf(seriesId);
  await edit(third, { startDate: day(18), speaker: "王老师" });
  const [, second] = await eventsOf(seriesId);
  const saved = await edit(second, {
    ...{
      scope: "following",
      startDate: day(11),
      startTime: "15:00",
      endTime: "16:30",
      speaker: "李老师",
      capacity: 30,
    },
  });
  expect(saved).toMatchObject({ ok: true, followed: { changed: 2, left: [] } });
  const seen = (await eventsOf(seriesId)).map(({ startsOn, startsAt, speaker, capacity }) => [
    ...[startsOn, localTime(startsAt), speaker, capacity],
  ]);
  expect(seen).toEqual([
    [day(3), "14:00", null, null],
    [day(11), "15:00", "李老师", 30],
    [day(18), "14:00", "王老师", 30],
    [day(25), "15:00", "李老师", 30],
  ]);
});

test("begun and cancelled ones are left alone and named; sending it again changes nothing more", async () => {
  const seriesId = await seriesOn(-3, 4, 11, 18);
  const [, second, third] = await eventsOf(seriesId);
  await moveInSeries(manage(), "cancel", {
    id: third?.id ?? "",
    version: third?.version ?? 0,
    reason: "雨",
    scope: "one",
  });
  const change = { scope: "all", title: "新名字" } as const;
  const done = { ok: true, followed: { changed: 1, left: [day(-3), day(11)] } };
  expect(await edit(second, change)).toMatchObject(done);
  const after = await eventsOf(seriesId);
  expect(after.map(({ title }) => title === "新名字")).toEqual([false, true, false, true]);
  expect(await edit(second, change)).toMatchObject({ ok: true, followed: { changed: 0 } });
  expect(await eventsOf(seriesId)).toEqual(after);
});

test("a stale version, or one event that cannot follow, changes none of them", async () => {
  const seriesId = await seriesOn(3, 10, 17);
  const [first, second, third] = await eventsOf(seriesId);
  await edit(first, { title: "别人改了" });
  expect(await edit(first, { title: "旧的", scope: "all" })).toEqual({ ok: false, reason: "version_conflict" });
  // The third has no place of its own any more, so that it cannot do without the venue.
  await transaction((tx) =>
    tx
      .update(events)
      .set({ kindId: null, seriesOwn: ["kindId"] })
      .where(eq(events.id, third?.id ?? "")),
  );
  const before = await eventsOf(seriesId);
  expect(await edit(second, { title: "不行", scope: "following" })).toEqual({
    ...{ ok: false, reason: "incomplete", field: "kindId" },
  });
  expect(await eventsOf(seriesId)).toEqual(before);
});

test("cancelling this and following cancels those to come, with the reason, and names the rest", async () => {
  const seriesId = await seriesOn(3, 10, 17, 24);
  const [first, second, third] = await eventsOf(seriesId);
  const postpone = { id: third?.id ?? "", version: third?.version ?? 0, reason: "台风", scope: "one" } as const;
  expect(await moveInSeries(manage(), "postpone", postpone)).toMatchObject({ ok: true });
  const cancel = { id: second?.id ?? "", version: second?.version ?? 0, reason: "停办", scope: "following" } as const;
  const done = { ok: true, followed: { changed: 2, left: [] } };
  expect(await moveInSeries(manage(), "cancel", cancel)).toMatchObject(done);
  expect(await moveInSeries(manage(), "cancel", cancel)).toMatchObject({
    ok: true,
    followed: { changed: 0, left: [] },
  });
  const statuses = (await eventsOf(seriesId)).map(({ status }) => status);
  expect(statuses).toEqual(["published", "cancelled", "cancelled", "cancelled"]);
  const all = { id: first?.id ?? "", version: first?.version ?? 0, reason: "雨", scope: "all" } as const;
  expect(await moveInSeries(manage(), "postpone", all)).toMatchObject({
    followed: { changed: 0, left: [day(10), day(17), day(24)] },
  });
});

const alone = fc.record({ at: fc.nat(5), days: fc.integer({ min: 1, max: 3 }) });
const together = fc.record({
  ...{ at: fc.nat(5), days: fc.integer({ min: -2, max: 4 }), scope: fc.constantFrom("following", "all") },
});

type Step = { at: number; days: number; scope?: string };
type Modelled = { days: number; fixed: boolean };

/** Where one step puts each event, computed from the question alone. */
function stepped(series: Modelled[], { at, days, scope }: Step): Modelled[] {
  return series.map((one, place) => {
    if (place === at) return { days: one.days + days, fixed: one.fixed || !scope };
    const meant = scope === "all" || (scope === "following" && place > at);
    return meant && !one.fixed ? { ...one, days: one.days + days } : one;
  });
}

test("whatever was moved alone keeps its day; the others are where an independent computation puts them", async () => {
  const given = fc.array(fc.oneof(alone, together) as fc.Arbitrary<Step>, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(given, async (steps) => {
      const planned = [30, 40, 50, 60, 70, 80];
      const seriesId = await seriesOn(...planned);
      for (const { at, days, scope = "one" } of steps) {
        const event = (await eventsOf(seriesId))[at];
        const startDate = daysAfter(event?.startsOn ?? "", days);
        expect(await edit(event, { startDate, scope: scope as EventFormInput["scope"] })).toMatchObject({ ok: true });
      }
      const expected = steps.reduce(
        stepped,
        planned.map((days) => ({ days, fixed: false })),
      );
      expect((await eventsOf(seriesId)).map(({ startsOn }) => startsOn)).toEqual(expected.map(({ days }) => day(days)));
      await transaction((tx) => tx.delete(events).where(eq(events.seriesId, seriesId)));
    }),
    { numRuns: 12 },
  );
}, 60_000);
