import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { events, series, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { eventParts } from "@/lib/events/fields";
import { day, eventAt, eventOf } from "@/lib/testing/event-at";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import type { RepeatInput } from "../input";
import { repeatEvent } from "./repeat-event";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");

function sent(id: string, given: Partial<RepeatInput> = {}): RepeatInput {
  return {
    ...{ id, seriesId: newId(), said: "每周四 14:00-16:00", startTime: "14:00", endTime: "16:00", as: "draft" },
    ...{ parts: [...eventParts], dates: [10, 17, 24].map((days) => ({ on: day(days), keep: true })) },
    ...given,
  };
}

const datesIn = async (seriesId: string) => {
  const rows = await database().select().from(events).where(eq(events.seriesId, seriesId)).orderBy(events.seriesOn);
  return rows.map(({ startsOn }) => startsOn);
};

test("kept dates become events of their own, struck ones do not, moved ones are where they were put", async () => {
  const source = await eventAt("draft", { startDate: day(3) });
  const dates = [
    { on: day(10), keep: true },
    { on: day(17), keep: false },
    { on: day(24), keep: true, to: day(25) },
  ];
  const input = sent(source.id, { dates, as: "published" });
  expect(await repeatEvent(manage(), input)).toEqual({ ok: true, id: source.id, made: 2, held: 0 });
  expect(await datesIn(input.seriesId)).toEqual([day(3), day(10), day(25)]);
  const rows = await database()
    .select()
    .from(events)
    .where(eq(events.seriesOn, day(24)));
  expect(rows).toMatchObject([{ status: "published", seriesOwn: ["time"], title: source.title, venueId: "v-hall" }]);
});

test("sent twenty times at once it makes the dates once", async () => {
  const source = await eventAt("draft", { startDate: day(3) });
  const input = sent(source.id);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => repeatEvent(manage(), input)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await datesIn(input.seriesId)).toHaveLength(4);
  expect(await database().select().from(series)).toHaveLength(1);
});

test("only the chosen parts come along", async () => {
  const source = await eventAt("draft", { startDate: day(3), speaker: "王老师" });
  const input = sent(source.id, { parts: ["place", "audience"] });
  await repeatEvent(manage(), input);
  const [made] = await database()
    .select()
    .from(events)
    .where(eq(events.seriesOn, day(10)));
  expect(made).toMatchObject({ venueId: "v-hall", speaker: null, contactPhone: null, kindId: null });
});

test("what is like an event already there, or incomplete, stays a draft; under 先审后发 the rest is proposed", async () => {
  await eventAt("published", { startDate: day(10) });
  await transaction((tx) => tx.update(units).set({ reviewsBeforePublishing: true }).where(eq(units.id, unitIds.canal)));
  const source = await eventAt("draft", { startDate: day(3) });
  const input = sent(source.id, { as: "published" });
  expect(await repeatEvent(manage(), input)).toMatchObject({ made: 3, held: 1 });
  const rows = await database()
    .select()
    .from(events)
    .where(eq(events.seriesId, input.seriesId))
    .orderBy(events.seriesOn);
  expect(rows.map(({ status }) => status)).toEqual(["draft", "draft", "proposed", "proposed"]);
});

test("nothing is made of someone else's event, of no date, or of one date twice", async () => {
  const theirs = await eventAt("draft", { unitId: unitIds.hill });
  expect(await repeatEvent(manage(), sent(theirs.id))).toEqual({ ok: false, reason: "not_found" });
  const source = await eventAt("draft", { startDate: day(3) });
  const none = sent(source.id, { dates: [{ on: day(10), keep: false }] });
  expect(await repeatEvent(manage(), none)).toEqual({ ok: false, reason: "series_no_dates" });
  const twice = [1, 2].map(() => ({ on: day(10), keep: true }));
  expect(await repeatEvent(manage(), sent(source.id, { dates: twice }))).toMatchObject({ reason: "series_same_date" });
  expect((await eventOf(source.id)).seriesId).toBeNull();
});
