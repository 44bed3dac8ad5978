import { asc } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, awards, mediaReports } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { countMedia } from "@/lib/reports/queries/count-ledgers";
import { eventAt, trailOf } from "@/lib/testing/event-at";
import { accessOf, campaignIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import type { NewRecognition } from "./input";
import { confirmMedia } from "./mutations/confirm-media";
import { changeRecognition, createRecognition, removeRecognition, reportOwnMedia } from "./mutations/keep-recognition";
import { countRecognition, getRecognition, listOwnRecognition, listRecognition } from "./queries/list-recognition";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const whole = accessOf("coordinator", "ledgers.manage");
const canal = accessOf("canalCoordinator", "ledgers.manage");

function words(given: Partial<NewRecognition> = {}): NewRecognition {
  return {
    ...{ title: "科普进校园", source: "运河晨报", level: "city", url: "https://news.demo.invalid/1", on: "2025-05-06" },
    ...{ unitId: unitIds.canal, eventId: null, campaignId: null },
    ...given,
  };
}

async function made(kind: "media" | "awards", given: Partial<NewRecognition> = {}): Promise<string> {
  const outcome = await createRecognition(kind, whole, words(given));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

test.each(["media", "awards"] as const)(
  "%s: entered, changed by who saw it last, removed, each in the trail",
  async (kind) => {
    const id = await made(kind);
    expect(await getRecognition(whole, kind, id)).toMatchObject({
      title: "科普进校园",
      source: "运河晨报",
      version: 1,
    });
    const change = { ...words({ level: "province" }), id, version: 1 };
    expect(await changeRecognition(kind, whole, change)).toMatchObject({ ok: true });
    expect(await changeRecognition(kind, whole, { ...change, title: "迟到的修改" })).toMatchObject({
      reason: "version_conflict",
    });
    expect(await getRecognition(whole, kind, id)).toMatchObject({ title: "科普进校园", level: "province", version: 2 });
    expect(await removeRecognition(kind, whole, { id, version: 1 })).toMatchObject({ reason: "version_conflict" });
    expect(await removeRecognition(kind, whole, { id, version: 2 })).toEqual({ ok: true });
    const trail = await database().select().from(auditEntries).orderBy(asc(auditEntries.number));
    const noun = kind === "media" ? "media_report" : "award";
    expect(trail.map(({ action }) => action)).toEqual([`${noun}.create`, `${noun}.change`, `${noun}.remove`]);
    expect(trail[1]?.detail).toEqual({ level: ["city", "province"] });
  },
);

test.each(["media", "awards"] as const)(
  "%s: the same form sent twice is one, also at the same moment",
  async (kind) => {
    const form = words({ formKey: "form-key-1" });
    const [first, twin] = await Promise.all([1, 2].map(() => createRecognition(kind, whole, form)));
    expect(first).toMatchObject({ ok: true });
    expect(twin).toEqual(first);
    expect(await createRecognition(kind, whole, form)).toEqual(first);
    expect(await countRecognition(whole, kind, { year: 2025 })).toBe(1);
    expect(await database().select().from(auditEntries)).toHaveLength(1);
  },
);

test.each(["media", "awards"] as const)(
  "%s of a unit out of reach are neither found nor changed nor removed",
  async (kind) => {
    const id = await made(kind, { unitId: unitIds.hill });
    expect(await getRecognition(canal, kind, id)).toBeNull();
    expect((await listRecognition(canal, kind, { year: 2025 })).rows).toEqual([]);
    expect(await changeRecognition(kind, canal, { ...words(), id, version: 1 })).toMatchObject({ reason: "not_found" });
    expect(await removeRecognition(kind, canal, { id, version: 1 })).toMatchObject({ reason: "not_found" });
    expect(await createRecognition(kind, canal, words({ unitId: unitIds.hill }))).toMatchObject({ field: "unitId" });
    expect(await countRecognition(whole, kind, { year: 2025 })).toBe(1);
  },
);

test("an event brings its unit along, and one out of reach or a campaign that is none is refused", async () => {
  const event = await eventAt("approved");
  const id = await made("awards", { unitId: null, eventId: event.id });
  expect(await getRecognition(whole, "awards", id)).toMatchObject({ unitId: unitIds.canal, eventTitle: event.title });
  const foreign = await eventAt("approved", { unitId: unitIds.hill });
  const refused = createRecognition("awards", canal, words({ eventId: foreign.id }));
  expect(await refused).toMatchObject({ reason: "not_found", field: "eventId" });
  const unknown = createRecognition("awards", whole, words({ campaignId: "c-none" }));
  expect(await unknown).toMatchObject({ reason: "unknown_choice", field: "campaignId" });
  const nobody = createRecognition("awards", whole, words({ unitId: null }));
  expect(await nobody).toMatchObject({ reason: "required", field: "unitId" });
});

test("the register is narrowed by year, level, campaign, unit and words; an event's campaign is the report's", async () => {
  const event = await eventAt("approved", { campaignId: campaignIds.counting });
  await made("media", { title: "一", on: "2024-12-31" });
  await made("media", { title: "二", level: "national", unitId: unitIds.school });
  await made("media", { title: "三", source: "百分之百_报", eventId: event.id });
  await made("media", { title: "四", campaignId: campaignIds.counting });
  const titles = async (query: object) =>
    (await listRecognition(whole, "media", { year: 2025, ...query })).rows.map(({ title }) => title).sort();
  expect(await titles({})).toEqual(["三", "二", "四"].sort());
  expect(await titles({ level: "national" })).toEqual(["二"]);
  expect(await titles({ campaign: campaignIds.counting })).toEqual(["三", "四"].sort());
  expect(await titles({ unit: unitIds.school })).toEqual(["二"]);
  expect(await titles({ text: "百_之" })).toEqual([]);
  expect(await titles({ text: "之百_" })).toEqual(["三"]);
  expect(await titles({ from: "2025-06-01", until: "2025-06-30" })).toEqual([]);
});

test("a unit enters reports of its own events only; they wait for the approval of the event", async () => {
  const own = await eventAt("submitted");
  const foreign = await eventAt("approved", { unitId: unitIds.hill });
  const unit = accessOf("canalOrganiser", "records.manage");
  const { unitId: _, campaignId: __, ...said } = words();
  expect(await reportOwnMedia(unit, { ...said, eventId: foreign.id })).toMatchObject({ reason: "not_found" });
  expect(await reportOwnMedia(unit, { ...said, eventId: own.id })).toMatchObject({ ok: true });
  expect(await countRecognition(whole, "media", { year: 2025 })).toBe(0);
  expect(await countRecognition(whole, "media", { year: 2025, waiting: "yes" })).toBe(1);
  expect(await listOwnRecognition(accessOf("canalOrganiser", "desk.read"), "media", 2025)).toHaveLength(1);
  expect(await listOwnRecognition(accessOf("hillOrganiser", "desk.read"), "media", 2025)).toHaveLength(0);
});

test("what a unit enters by itself counts once the office has confirmed it, as it was seen, and once", async () => {
  const event = await eventAt("approved");
  const unit = accessOf("canalOrganiser", "records.manage");
  const { unitId: _, campaignId: __, ...said } = words({ formKey: "form-key-1" });
  const sent = await Promise.all([1, 2].map(() => reportOwnMedia(unit, { ...said, eventId: event.id })));
  const [entered, twin] = sent;
  if (!entered?.ok) throw new Error("not entered");
  expect(twin).toEqual(entered);
  const { id } = entered;
  const counted = () => countRecognition(whole, "media", { year: 2025 });
  const waiting = async () =>
    (await listRecognition(whole, "media", { year: 2025, waiting: "yes" })).rows.map((row) => row.id);
  expect([await counted(), await waiting()]).toEqual([0, [id]]);
  expect(await getRecognition(whole, "media", id)).toMatchObject({ unconfirmed: true });
  const place = { place: { scopeId: unitIds.association, whole: true, now: new Date() }, span: yearSpan(2025) };
  expect(await countMedia(place)).toBe(0);
  // Somebody of the office mends the level: that alone does not confirm, and who has not seen it does not either.
  const mended = { ...words({ level: "district" }), eventId: event.id, id, version: 1 };
  expect(await changeRecognition("media", whole, mended)).toMatchObject({ ok: true });
  expect([await counted(), await waiting()]).toEqual([0, [id]]);
  expect(await confirmMedia(whole, { id, version: 1 })).toMatchObject({ reason: "version_conflict" });
  const foreign = accessOf("canalCoordinator", "ledgers.manage");
  const hill = await eventAt("approved", { unitId: unitIds.hill });
  const ofHill = await reportOwnMedia(accessOf("hillOrganiser", "records.manage"), { ...said, eventId: hill.id });
  if (!ofHill.ok) throw new Error(ofHill.reason);
  expect(await confirmMedia(foreign, { id: ofHill.id, version: 1 })).toMatchObject({ reason: "not_found" });
  for (const _ of ["once", "twice"])
    expect(await confirmMedia(whole, { id, version: 2 })).toEqual({ ok: true, year: "2025" });
  expect([await counted(), await waiting(), await countMedia(place)]).toEqual([1, [ofHill.id], 1]);
  expect((await trailOf(id)).filter((action) => action === "media_report.confirm")).toHaveLength(1);
});

test("what has no link keeps none, and an award never has one", async () => {
  await made("media", { url: null });
  await made("awards");
  expect((await database().select().from(mediaReports)).map(({ url }) => url)).toEqual([null]);
  expect(Object.keys((await database().select().from(awards))[0] ?? {})).not.toContain("url");
});
