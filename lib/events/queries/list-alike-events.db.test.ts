import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { insertMany } from "@/db/insert-many";
import { events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { readFlags } from "@/lib/reviews/queries/read-flags";
import { approvedEvent, day, eventAt, eventOf } from "@/lib/testing/event-at";
import { eventRows } from "@/lib/testing/event-rows";
import { accessOf, makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";
import { daysAfter, instantOf, localDate } from "@/lib/time/zone";
import { isLikelySame, type Placed } from "../likely-same";
import { listAlikeEvents } from "./list-alike-events";
import { listAlikeTyped } from "./list-alike-typed";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const canal = () => accessOf("canalOrganiser", "desk.read");
const titles = ["垃圾分类进社区", "垃圾分类 进社区活动", "航天讲座", "防震演练", "健康义诊"];

/** So many events over sixty days in two streets, every tenth an exhibition of nine days, every fourth without a venue. */
async function fill(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, place) => {
    const startsOn = daysAfter("2026-05-01", place % 60);
    const hill = place % 2 === 0;
    const last = place % 10 === 0 ? daysAfter(startsOn, 8) : startsOn;
    const { groups, ...row } = eventRows({
      ...{ id: `e${place}`, title: titles[place % 5] as string, status: place % 7 === 0 ? "draft" : "published" },
      ...{ startsAt: instantOf(startsOn, "09:00"), endsAt: instantOf(last, "10:30") },
      ...{ unitId: hill ? unitIds.hill : unitIds.canal, unitPath: hill ? unitPaths.hill : unitPaths.canal },
      ...(place % 4 === 1 ? { venueId: "v-hall", streetId: "s-canal" } : { streetId: hill ? "s-hill" : "s-canal" }),
      place: ["和睦公园", "大浒广场", null][place % 3] ?? null,
    });
    return row;
  });
  await transaction((tx) => insertMany(tx, events, rows));
}

test("among twenty thousand events it finds exactly what the rule says of all of them, and quickly", async () => {
  await fill(20_000);
  const asked = await eventAt("draft", {
    startDate: "2026-05-16",
    title: "垃圾分类进社区",
    venueId: undefined,
    streetId: "s-canal",
    place: "和睦公园",
  });
  const all = await database().select().from(events).where(eq(events.streetId, "s-canal"));
  const expected = all.filter((event) => isLikelySame(event, asked)).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(5);
  const begun = performance.now();
  const found = await listAlikeEvents(canal(), asked);
  const took = performance.now() - begun;
  expect(found).toHaveLength(5);
  expect(found.every(({ id }) => expected.includes(id))).toBe(true);
  expect(took).toBeLessThan(500);
});

test("an exhibition that began last week is found on a day it still runs, at one street alone", async () => {
  const start = day(-6);
  const running = await eventAt("published", {
    title: "水世界展览",
    startDate: start,
    endDate: day(5),
    unitId: unitIds.hill,
  });
  const asked = {
    title: "水世界 展览",
    startDate: day(2),
    endTime: "12:00",
    startTime: "10:00",
    id: "",
    streetId: "s-canal",
  };
  expect((await listAlikeTyped(canal(), asked)).events.map(({ id }) => id)).toEqual([running.id]);
  expect((await listAlikeTyped(canal(), { ...asked, startDate: day(6) })).events).toEqual([]);
  expect((await listAlikeTyped(canal(), { ...asked, streetId: "s-hill" })).events).toEqual([]);
  // The street of the venue, not the one that stands in the form beside it.
  const atHall = { ...asked, venueId: "v-hall", streetId: "s-hill" };
  expect((await listAlikeTyped(canal(), atHall)).events.map(({ id }) => id)).toEqual([running.id]);
});

test("what is typed tells of another unit's event no more than its public page, of its draft nothing", async () => {
  await eventAt("draft", { unitId: unitIds.hill, startDate: day(3) });
  const shown = await eventAt("published", { unitId: unitIds.hill, startDate: day(3) });
  const mine = await eventAt("draft", { startDate: day(3) });
  const asked = {
    id: mine.id,
    title: mine.title,
    startDate: day(3),
    startTime: "14:00",
    endTime: "15:00",
    venueId: "v-hall",
  };
  const { events: found, kept } = await listAlikeTyped(canal(), asked);
  expect(kept).toBe(mine.id);
  expect(found.map(({ id, own }) => [id, own])).toEqual([[shown.id, false]]);
  expect(JSON.stringify(found)).not.toContain("contact");
  const stranger = await listAlikeTyped(accessOf("hillOrganiser", "desk.read"), asked);
  expect(stranger.kept).toBeUndefined();
});

test("the desk and the review see the same pair", async () => {
  const one = await approvedEvent("银龄课堂", unitIds.canal, day(-3));
  const other = await eventAt("submitted", { title: "银龄课堂活动", startDate: day(-3) });
  const flags = await readFlags(database(), [other.id]);
  expect(flags.get(other.id)).toContainEqual({ kind: "duplicate", compared: [{ id: one, title: "银龄课堂" }] });
  const placed: Placed = await eventOf(other.id);
  expect((await listAlikeEvents(canal(), placed)).map(({ id }) => id)).toEqual([one]);
  const [row] = await database()
    .select()
    .from(events)
    .where(and(eq(events.id, one), eq(events.startsOn, localDate(placed.startsAt))));
  expect(row && isLikelySame(row, placed)).toBe(true);
});
