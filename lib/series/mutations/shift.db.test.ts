import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import type { EventFormInput } from "@/lib/events/form-input";
import { day } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { editEvent, eventsIn, linesIn, seriesOn } from "@/lib/testing/series";
import { daysAfter } from "@/lib/time/zone";
import { readLook } from "../shift";
import { moveInSeries, rescheduleInSeries } from "./move-series";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");

test("nothing moves before it was looked through; one stays, one goes elsewhere, one is called off with the reason", async () => {
  const seriesId = await seriesOn(10, 20, 30, 40);
  const [first] = await eventsIn(seriesId);
  const unseen = await editEvent(first, { startDate: day(11), scope: "all" }, () => []);
  expect(unseen).toMatchObject({ ok: false, reason: "series_look", field: "dates" });
  expect((await eventsIn(seriesId)).map(({ startsOn }) => startsOn)).toEqual([10, 20, 30, 40].map(day));

  const change = { startDate: day(11), scope: "all", offReason: "场馆维修" } as const;
  const saved = await editEvent(first, change, ([second, third, fourth]) => [
    ...(second ? [{ ...second, act: "stay" as const }] : []),
    ...(third ? [{ ...third, to: day(33), seen: day(33) }] : []),
    ...(fourth ? [{ ...fourth, act: "off" as const }] : []),
  ]);
  expect(saved).toMatchObject({ ok: true });
  const seen = (await eventsIn(seriesId)).map(({ startsOn, status, seriesOwn }) => [startsOn, status, seriesOwn]);
  expect(seen).toEqual([
    [day(11), "published", null],
    [day(20), "published", ["time"]],
    [day(33), "published", ["time"]],
    [day(40), "cancelled", null],
  ]);
});

test("a day put by hand that is past is shown before it is taken, and then taken", async () => {
  const seriesId = await seriesOn(10, 20);
  const [first, second] = await eventsIn(seriesId);
  const change = { startDate: day(11), scope: "all" } as const;
  const putPast = (seen?: string) =>
    editEvent(first, change, (lines) => lines.map((line) => ({ ...line, to: day(-2), seen })));
  const asked = await putPast();
  expect(asked).toMatchObject({ ok: false, reason: "series_look" });
  const shown = "shown" in asked ? readLook(asked.shown)?.lines : undefined;
  expect(shown).toMatchObject([{ id: second?.id, to: day(21), past: false, put: { day: day(-2), past: true } }]);
  expect((await eventsIn(seriesId)).map(({ startsOn }) => startsOn)).toEqual([day(10), day(20)]);
  expect(await putPast(day(-2))).toMatchObject({ ok: true });
  expect((await eventsIn(seriesId)).map(({ startsOn }) => startsOn)).toEqual([day(11), day(-2)]);
});

test("calling off what is public asks for the reason, and then nothing at all has moved", async () => {
  const seriesId = await seriesOn(10, 20);
  const [first] = await eventsIn(seriesId);
  const off = await editEvent(first, { startDate: day(11), scope: "all" }, (lines) =>
    lines.map((line) => ({ ...line, act: "off" })),
  );
  expect(off).toEqual({ ok: false, reason: "reason_required", field: "offReason" });
  expect((await eventsIn(seriesId)).map(({ startsOn }) => startsOn)).toEqual([day(10), day(20)]);
});

test("the new time of a postponed event: those postponed with it are on again, as many days later", async () => {
  const seriesId = await seriesOn(10, 20, 30, 40);
  const [, second] = await eventsIn(seriesId);
  const postpone = { id: second?.id ?? "", version: second?.version ?? 0, reason: "台风", scope: "following" } as const;
  expect(await moveInSeries(manage(), "postpone", postpone)).toMatchObject({ ok: true, followed: { changed: 2 } });
  const [, off] = await eventsIn(seriesId);
  const newTime = {
    ...{ id: off?.id ?? "", version: off?.version ?? 0, scope: "following" as const },
    ...{ startDate: day(23), startTime: "10:00", endTime: "11:30" },
  };
  const asked = await rescheduleInSeries(manage(), newTime);
  expect(asked).toMatchObject({ ok: false, reason: "series_look" });
  const dates = linesIn(asked);
  const done = { ok: true, followed: { changed: 2, left: [] } };
  expect(await rescheduleInSeries(manage(), { ...newTime, dates })).toMatchObject(done);
  expect(await rescheduleInSeries(manage(), { ...newTime, dates })).toMatchObject({ ok: true });
  const seen = (await eventsIn(seriesId)).map(({ startsOn, status }) => [startsOn, status]);
  expect(seen).toEqual([10, 23, 33, 43].map((days) => [day(days), "published"]));
});

test("a new time for this one alone is an exception from then on", async () => {
  const seriesId = await seriesOn(10, 20, 30);
  const [first] = await eventsIn(seriesId);
  const move = { id: first?.id ?? "", version: first?.version ?? 0, reason: "台风", scope: "one" } as const;
  await moveInSeries(manage(), "postpone", move);
  const time = { startDate: day(12), startTime: "14:00", endTime: "15:30", scope: "one" } as const;
  const alone = { id: move.id, version: move.version + 1, ...time };
  expect(await rescheduleInSeries(manage(), alone)).toMatchObject({ ok: true, followed: { changed: 0, left: [] } });
  const [, second] = await eventsIn(seriesId);
  await editEvent(second, { startDate: day(21), scope: "all" });
  expect((await eventsIn(seriesId)).map(({ startsOn }) => startsOn)).toEqual([12, 21, 31].map(day));
});

const acts = ["move", "stay", "elsewhere", "off"] as const;
type Act = (typeof acts)[number];
/** One edit: of the day or of the speaker, for which events, and what is chosen for each place of the list that moves. */
type Step = { at: number; scope: "one" | "following" | "all"; acts: Act[] } & ({ days: number } | { speaker: string });
type Modelled = { days: number; dayByHand: boolean; speaker: string | null; speakerByHand: boolean; off: boolean };

const size = 6;
const step: fc.Arbitrary<Step> = fc
  .record({
    at: fc.nat(size - 1),
    scope: fc.constantFrom("one", "following", "all") as fc.Arbitrary<Step["scope"]>,
    acts: fc.array(fc.constantFrom<Act>("move", "move", ...acts), { minLength: size, maxLength: size }),
  })
  .chain((common) =>
    fc.oneof(
      fc.constantFrom(-2, -1, 1, 2, 3).map((days) => ({ ...common, days })),
      fc.constantFrom("王老师", "李老师", "陈老师").map((speaker) => ({ ...common, speaker })),
    ),
  );

/** Where one edit leaves each event, computed from the question alone. */
function stepped(series: Modelled[], step: Step): Modelled[] {
  const edited = series[step.at];
  if (!edited || edited.off) return series;
  const isMeant = (place: number) => step.scope === "all" || (step.scope === "following" && place > step.at);
  return series.map((one, place) => {
    if (place === step.at) return ofItself(one, step);
    return isMeant(place) && !one.off ? ofAnother(one, step, { edited, act: step.acts[place] ?? "move" }) : one;
  });
}

function ofItself(one: Modelled, step: Step): Modelled {
  const alone = step.scope === "one";
  if ("days" in step) return { ...one, days: one.days + step.days, dayByHand: one.dayByHand || alone };
  if (one.speaker === step.speaker) return one;
  return { ...one, speaker: step.speaker, speakerByHand: one.speakerByHand || alone };
}

function ofAnother(one: Modelled, step: Step, { edited, act }: { edited: Modelled; act: Act }): Modelled {
  if ("speaker" in step)
    return edited.speaker === step.speaker || one.speakerByHand ? one : { ...one, speaker: step.speaker };
  if (one.dayByHand) return one;
  if (act === "off") return { ...one, off: true };
  if (act === "stay") return { ...one, dayByHand: true };
  const days = one.days + step.days;
  return act === "elsewhere" ? { ...one, days: days + 1, dayByHand: true } : { ...one, days };
}

test("whatever the edits: what a hand has set stays, the rest is where an independent computation puts it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const planned = [30, 50, 70, 90, 110, 130];
      const seriesId = await seriesOn(...planned);
      for (const one of steps) await take(seriesId, one);
      const bare = { dayByHand: false, speaker: null, speakerByHand: false, off: false };
      const expected = steps.reduce(
        stepped,
        planned.map((days): Modelled => ({ days, ...bare })),
      );
      const seen = (await eventsIn(seriesId)).map(({ startsOn, speaker, status }) => [startsOn, speaker, status]);
      expect(seen).toEqual(
        expected.map(({ days, speaker, off }) => [day(days), speaker, off ? "cancelled" : "published"]),
      );
      await transaction((tx) => tx.delete(events));
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function take(seriesId: string, given: Step): Promise<void> {
  const all = await eventsIn(seriesId);
  const event = all[given.at];
  if (event?.status === "cancelled") return;
  const change =
    "days" in given ? { startDate: daysAfter(event?.startsOn ?? "", given.days) } : { speaker: given.speaker };
  const scope: EventFormInput["scope"] = given.scope;
  const saved = await editEvent(event, { ...change, scope, offReason: "停办" }, (lines) =>
    lines.map((line) => {
      const act = given.acts[all.findIndex(({ id }) => id === line.id)] ?? "move";
      // Whatever day of the year this runs on: what there is to see of the other day has been seen.
      const other = daysAfter(line.on, 1);
      return act === "elsewhere" ? { ...line, to: other, seen: other } : { ...line, act };
    }),
  );
  expect(saved).toMatchObject({ ok: true });
}
