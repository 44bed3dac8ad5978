import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { day, eventAt, eventOf } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { eventsIn, seriesOn } from "@/lib/testing/series";
import { moveInSeries } from "../mutations/move-series";
import { getPublicSeries, listOthersOfSeries } from "./list-public-series";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

test("the public sees the coming dates first, then the last ones held, and never a draft or itself", async () => {
  const seriesId = await seriesOn(-20, -10, 4, 11, 18);
  await eventAt("draft", { startDate: day(5) });
  const all = await eventsIn(seriesId);
  const [, , here, next] = all;
  if (!here || !next) throw new Error("no such event");
  const manage = accessOf("canalOrganiser", "events.manage");
  await moveInSeries(manage, "cancel", { id: next.id, version: next.version, reason: "停办", scope: "one" });
  const few = await listOthersOfSeries(here, new Date(), 3);
  expect(few.events.map(({ startsOn }) => startsOn)).toEqual([11, 18, -10].map(day));
  expect(few.all).toBe(5);
  const whole = await getPublicSeries(seriesId, new Date());
  expect(whole?.coming.map(({ startsOn }) => startsOn)).toEqual([4, 11, 18].map(day));
  expect(whole?.over.map(({ startsOn }) => startsOn)).toEqual([-10, -20].map(day));
});

test("a series nobody has published yet is not there, and an event without one has no others", async () => {
  const single = await eventAt("draft", { startDate: day(3) });
  expect(await listOthersOfSeries(await eventOf(single.id), new Date(), 5)).toEqual({ events: [], all: 0 });
  expect(await getPublicSeries("nothing", new Date())).toBeNull();
});
