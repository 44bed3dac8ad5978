import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { editions, events } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { eventParts } from "@/lib/events/fields";
import { eventAt } from "@/lib/testing/event-at";
import { accessOf, campaignIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { dayOfWeek } from "@/lib/time/zone";
import { readCopy } from "../input";
import { previewCopy } from "../queries/preview-copy";
import { copyEvents } from "./copy-events";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manage = () => accessOf("canalOrganiser", "events.manage");
const previewOf = (wish: Record<string, string>) => previewCopy(manage(), readCopy(wish, 2026), "2026-01-01");
const inputOf = async (wish: Record<string, string>) => {
  const { id, lines } = await previewOf(wish);
  return { id, parts: [...eventParts], lines: lines.map((line) => ({ event: line.id, keep: true, to: line.to })) };
};

test("as last year: one's own events of a campaign as drafts, on the same weekday near the same date, once", async () => {
  await eventAt("approved", { startDate: "2025-03-05" });
  await eventAt("published", { startDate: "2025-09-20", title: "科普日" });
  await eventAt("published", { startDate: "2025-09-21", unitId: unitIds.hill });
  const input = await inputOf({ campaign: campaignIds.counting, year: "2025" });
  await Promise.all([1, 2, 3].map(() => copyEvents(manage(), input)));
  const made = await database().select().from(events).where(eq(events.year, 2026)).orderBy(asc(events.startsOn));
  expect(made.map(({ startsOn, status }) => [startsOn, status])).toEqual([
    ["2026-03-04", "draft"],
    ["2026-09-19", "draft"],
  ]);
  expect(made.map(({ startsOn }) => dayOfWeek(startsOn))).toEqual([dayOfWeek("2025-03-05"), dayOfWeek("2025-09-20")]);
});

test("an edition goes into the next one so many days later, with the chosen parts alone", async () => {
  const edition = (number: number) => ({ id: `e-${number}`, campaignId: campaignIds.counting, year: 2026, number });
  await transaction((tx) => tx.insert(editions).values([edition(1), edition(2)]));
  await eventAt("published", { startDate: "2026-03-05", editionId: "e-1", speaker: "王老师" });
  const input = await inputOf({ campaign: `${campaignIds.counting}/e-1`, start: "2026-04-02" });
  expect(await copyEvents(manage(), { ...input, parts: ["place"], editionId: "e-2" })).toEqual({ ok: true, made: 1 });
  const made = await database().select().from(events).where(eq(events.editionId, "e-2"));
  expect(made).toMatchObject([{ startsOn: "2026-04-02", speaker: null, venueId: "v-hall", status: "draft" }]);
});

test("someone else's event among them makes nothing at all", async () => {
  const own = await eventAt("draft", { startDate: "2025-03-05" });
  const theirs = await eventAt("draft", { startDate: "2025-03-06", unitId: unitIds.hill });
  const lines = [own, theirs].map(({ id }) => ({ event: id, keep: true, to: "2026-03-04" }));
  const sent = { id: newId(), parts: [...eventParts], lines };
  expect(await copyEvents(manage(), sent)).toEqual({ ok: false, reason: "not_found" });
  expect(await database().select().from(events)).toHaveLength(2);
});

test("each day says what speaks against it: a holiday, an adjusted working day, an alike event that is there, a day gone by", async () => {
  await eventAt("approved", { startDate: "2025-09-26", title: "中秋观月" });
  await eventAt("approved", { startDate: "2025-10-11", title: "社区讲座" });
  await eventAt("approved", { startDate: "2025-11-05", title: "健康讲座" });
  await eventAt("draft", { startDate: "2026-11-04", title: "健康讲座" });
  const wish = readCopy({ campaign: campaignIds.counting, year: "2025" }, 2026);
  const { lines } = await previewCopy(manage(), wish, "2026-10-01");
  expect(lines.map(({ to, note, past, alike }) => [to, note?.kind ?? null, past, alike.length])).toEqual([
    ["2026-09-25", "holiday", true, 0],
    ["2026-10-10", "adjusted_workday", false, 0],
    ["2026-11-04", null, false, 1],
  ]);
});

test("events of an edition go into the one of the same number, where the new year has it", async () => {
  const edition = (year: number, number: number) => ({
    ...{ id: `e-${year}-${number}`, campaignId: campaignIds.counting, year, number },
  });
  await transaction((tx) => tx.insert(editions).values([edition(2025, 1), edition(2025, 2), edition(2026, 1)]));
  await eventAt("approved", { startDate: "2025-03-05", editionId: "e-2025-1" });
  await eventAt("approved", { startDate: "2025-04-09", editionId: "e-2025-2" });
  await copyEvents(manage(), await inputOf({ campaign: campaignIds.counting, year: "2025" }));
  const made = await database().select().from(events).where(eq(events.year, 2026)).orderBy(asc(events.startsOn));
  expect(made.map(({ editionId, campaignId }) => [editionId, campaignId])).toEqual([
    ["e-2026-1", campaignIds.counting],
    [null, campaignIds.counting],
  ]);
});
