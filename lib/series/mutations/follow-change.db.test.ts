import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { day } from "@/lib/testing/event-at";
import { accessOf, makeProgramme } from "@/lib/testing/programme";
import { editEvent, eventsIn, seriesOn } from "@/lib/testing/series";
import { localTime } from "@/lib/time/zone";
import { moveInSeries } from "./move-series";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");

test("this and following: changed fields alone, by the same days and hours; exceptions and earlier ones stay", async () => {
  const seriesId = await seriesOn(3, 10, 17, 24);
  const [, , third] = await eventsIn(seriesId);
  await editEvent(third, { startDate: day(18), speaker: "王老师" });
  const [, second] = await eventsIn(seriesId);
  const saved = await editEvent(second, {
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
  const seen = (await eventsIn(seriesId)).map(({ startsOn, startsAt, speaker, capacity }) => [
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
  const [, second, third] = await eventsIn(seriesId);
  await moveInSeries(manage(), "cancel", {
    id: third?.id ?? "",
    version: third?.version ?? 0,
    reason: "雨",
    scope: "one",
  });
  const change = { scope: "all", title: "新名字" } as const;
  const done = { ok: true, followed: { changed: 1, left: [day(-3), day(11)] } };
  expect(await editEvent(second, change)).toMatchObject(done);
  const after = await eventsIn(seriesId);
  expect(after.map(({ title }) => title === "新名字")).toEqual([false, true, false, true]);
  expect(await editEvent(second, change)).toMatchObject({ ok: true, followed: { changed: 0 } });
  expect(await eventsIn(seriesId)).toEqual(after);
});

test("a stale version, or one event that cannot follow, changes none of them", async () => {
  const seriesId = await seriesOn(3, 10, 17);
  const [first, second, third] = await eventsIn(seriesId);
  await editEvent(first, { title: "别人改了" });
  expect(await editEvent(first, { title: "旧的", scope: "all" })).toEqual({ ok: false, reason: "version_conflict" });
  // The third has no place of its own any more, so that it cannot do without the venue.
  await transaction((tx) =>
    tx
      .update(events)
      .set({ kindId: null, seriesOwn: ["kindId"] })
      .where(eq(events.id, third?.id ?? "")),
  );
  const before = await eventsIn(seriesId);
  expect(await editEvent(second, { title: "不行", scope: "following" })).toEqual({
    ...{ ok: false, reason: "incomplete", field: "kindId" },
  });
  expect(await eventsIn(seriesId)).toEqual(before);
});

test("cancelling this and following cancels those to come, with the reason, and names the rest", async () => {
  const seriesId = await seriesOn(3, 10, 17, 24);
  const [first, second, third] = await eventsIn(seriesId);
  const postpone = { id: third?.id ?? "", version: third?.version ?? 0, reason: "台风", scope: "one" } as const;
  expect(await moveInSeries(manage(), "postpone", postpone)).toMatchObject({ ok: true });
  const cancel = { id: second?.id ?? "", version: second?.version ?? 0, reason: "停办", scope: "following" } as const;
  const done = { ok: true, followed: { changed: 2, left: [] } };
  expect(await moveInSeries(manage(), "cancel", cancel)).toMatchObject(done);
  expect(await moveInSeries(manage(), "cancel", cancel)).toMatchObject({
    ok: true,
    followed: { changed: 0, left: [] },
  });
  const statuses = (await eventsIn(seriesId)).map(({ status }) => status);
  expect(statuses).toEqual(["published", "cancelled", "cancelled", "cancelled"]);
  const all = { id: first?.id ?? "", version: first?.version ?? 0, reason: "雨", scope: "all" } as const;
  expect(await moveInSeries(manage(), "postpone", all)).toMatchObject({
    followed: { changed: 0, left: [day(10), day(17), day(24)] },
  });
});
