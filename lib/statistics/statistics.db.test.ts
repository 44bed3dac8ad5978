import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, events, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { own, readFigureQuery } from "@/lib/figures/input";
import { countDistinctBehind, getPlace, listEventsBehind, sumEventsBehind } from "@/lib/figures/queries";
import { eventRows, insertEvents } from "@/lib/testing/event-rows";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { accessOf, campaignIds, kindIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { instantOf, localDate } from "@/lib/time/zone";
import { figureAddress } from "./address";
import { counted, formats, isApplicable, onlineMeasures, type ReturnRow } from "./form";
import { moveReturnRow, removeReturnRow, saveFormSettings, saveReturnRow, takeOverForm } from "./mutations";
import { findFigure, getForm } from "./queries/get-form";
import { getReturn } from "./queries/get-return";
import type { ReturnLine } from "./rules";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const now = new Date();
const year = Number(localDate(now).slice(0, 4));
const manager = accessOf("coordinator", "reports.manage");
const reader = accessOf("coordinator", "totals.read");

const anyRow = fc.record({
  counts: fc.constantFrom(...counted),
  kinds: fc.subarray([...kindIds]),
  campaigns: fc.subarray(Object.values(campaignIds)),
  formats: fc.subarray([...formats]),
  leastAttendance: fc.option(fc.constantFrom(1, 60, 200, 500)),
  split: fc.boolean(),
  online: fc.constantFrom(...onlineMeasures),
});

test("every cell of the return equals the list it opens, and totals are the sum of the units", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 60, seed: 77 }));
  await varyEvents();
  const rows = fc.sample(anyRow, { numRuns: 14, seed: 78 });
  for (const [place, given] of rows.entries()) await addRow({ ...given, name: `第${place}行` });
  for (const scopeId of [unitIds.association, unitIds.canal]) {
    const found = await getReturn(manager, { unit: scopeId, year }, now);
    const ids = found?.columns.map(({ id }) => id) ?? [];
    expect(found?.lines.length).toBeGreaterThan(30);
    for (const line of found?.lines ?? []) {
      const name = `${line.row.name} ${line.row.counts} ${line.part} in ${scopeId}`;
      if (!isApplicable(line.row)) {
        expect([line.total, ...line.byUnit.values()], name).toEqual([null, ...ids.map(() => null)]);
        continue;
      }
      expect(line.total, name).toBe([...line.byUnit.values()].reduce((sum: number, each) => sum + (each ?? 0), 0));
      expect(await listed(scopeId, line, undefined), name).toBe(line.total);
      for (const id of ids) expect(await listed(scopeId, line, id), `${name}: ${id}`).toBe(line.byUnit.get(id));
    }
  }
}, 180_000);

test("zero is said where a row counts and there is none, a dash where the office has no such thing or nothing is mapped", async () => {
  const found = await getReturn(manager, { year }, now);
  const totals = Object.fromEntries(found?.lines.map(({ row, part, total }) => [`${row.id}.${part}`, total]) ?? []);
  expect(totals["lecture-times.whole"]).toBe(0);
  expect(totals["major-times.whole"]).toBe(0);
  expect(totals["camp-times.whole"]).toBeNull();
  expect(await findFigure(`${year}.camp-times.whole`)).toBeNull();
  const place = await placeOf(unitIds.association);
  expect(await sumEventsBehind(place, { year, return: `${year}.camp-times.whole` })).toMatchObject({ events: 0 });
  expect(await sumEventsBehind(place, { year: year - 1, return: `${year}.lecture-times.whole` })).toMatchObject({
    events: 0,
  });
});

test("an event of 1,000 people is a major event and a lecture; one of 999 is not", async () => {
  const startsAt = instantOf(`${year}-01-02`, "09:00");
  const held = (id: string, people: number) => ({
    ...eventRows({ id, startsAt, status: "approved", kindId: "k-lecture" }),
    ...{ claimed: { "g-youth": people - 1, "g-public": 1 }, approved: { "g-youth": people - 1, "g-public": 1 } },
  });
  await insertEvents([held("big", 1000), held("nearly", 999)]);
  const found = await getReturn(manager, { year }, now);
  const total = (id: string) => found?.lines.find(({ row, part }) => row.id === id && part === "whole")?.total;
  expect([total("lecture-times"), total("major-times")]).toEqual([2, 1]);
});

test("what has to be looked at before filing is told, and goes when it is mended", async () => {
  const startsAt = instantOf(`${year}-01-02`, "09:00");
  await insertEvents([
    eventRows({ id: "e-1", startsAt, status: "approved", kindId: null }),
    eventRows({ id: "e-2", startsAt, status: "submitted", kindId: "k-lecture" }),
    eventRows({ id: "e-3", startsAt, status: "returned", kindId: "k-lecture" }),
  ]);
  const before = (await getReturn(manager, { year }, now))?.problems;
  expect(before).toMatchObject({ unconfirmed: true, withoutKind: 1, waiting: 1, unreported: 1, overlaps: [] });
  expect(before?.silent.map(({ id }) => id)).toEqual([unitIds.hill]);
  expect(before?.unmappedRows.map(({ id }) => id)).toContain("camp-times");
  expect(before?.unmappedKinds).toEqual([]);
  const form = await getForm(manager, year);
  const lecture = rowNamed(form.rows, "lecture-times");
  await saveReturnRow(manager, { ...inputOf(lecture), year, version: 0, kinds: ["k-exhibition"] });
  const camp = rowNamed(form.rows, "camp-times");
  await saveReturnRow(manager, { ...inputOf(camp), year, version: 1, notApplicable: true });
  const doubled = (await getReturn(manager, { year }, now))?.problems;
  expect(doubled?.overlaps.map((pair) => pair.map(({ id }) => id))).toEqual([["lecture-times", "exhibition-times"]]);
  expect(doubled?.unmappedRows.map(({ id }) => id)).not.toContain("camp-times");
  await saveReturnRow(manager, {
    ...inputOf(lecture),
    ...{ year, version: 2, kinds: ["k-exhibition"], alsoElsewhere: true },
  });
  await saveFormSettings(manager, {
    ...{ year, version: 3, name: "科普活动", tableCode: "" },
    confirmed: true,
    leftOut: [],
  });
  expect((await getReturn(manager, { year }, now))?.problems).toMatchObject({ unconfirmed: false, overlaps: [] });
});

test("rows are added, changed, moved, taken away and taken over from last year; who saw an older form is told", async () => {
  const added = await addRow({ name: "展演", kinds: [...kindIds] });
  const at = { year, id: added };
  expect(
    await saveReturnRow(manager, {
      ...inputOf(rowNamed((await getForm(manager, year)).rows, added)),
      year,
      version: 0,
    }),
  ).toEqual({
    ...{ ok: false, reason: "version_conflict" },
  });
  expect(await moveReturnRow(manager, { ...at, version: 1, step: "up" })).toEqual({ ok: true });
  expect((await getForm(manager, year)).rows.at(-2)?.id).toBe(added);
  expect(await takeOverForm(manager, { year: year + 1, version: 0 })).toEqual({ ok: true });
  expect((await getForm(manager, year + 1)).rows.at(-2)).toMatchObject({ id: added, name: "展演" });
  expect(await removeReturnRow(manager, { ...at, version: 2 })).toEqual({ ok: true });
  expect(await removeReturnRow(manager, { ...at, version: 3 })).toEqual({ ok: false, reason: "not_found" });
  const actions = await database().select({ action: auditEntries.action }).from(auditEntries);
  expect(actions.map(({ action }) => action.replace("return_form.", ""))).toEqual([
    "row",
    "move_row",
    "take_over",
    "remove_row",
  ]);
});

test("the form is the whole programme's; a coordinator of one unit reads the return of what is below", async () => {
  const canal = accessOf("canalCoordinator", "reports.manage");
  expect(await takeOverForm(canal, { year, version: 0 })).toEqual({ ok: false, reason: "not_found" });
  expect((await getReturn(canal, { year }, now))?.scope.id).toBe(unitIds.canal);
  expect(await getReturn(canal, { year, unit: unitIds.hill }, now)).toBeNull();
});

/** What the list behind a cell adds up to, by its address. */
async function listed(scopeId: string, line: ReturnLine, column: string | undefined): Promise<number> {
  const address = figureAddress({ year, scope: { id: scopeId, whole: false }, line, column });
  const query = readFigureQuery(Object.fromEntries(new URL(address, "http://x").searchParams), 0);
  expect(query.below).toBe(column === scopeId ? own : column);
  const place = await placeOf(scopeId);
  const { counts } = line.row;
  if (counts === "units" || counts === "groups") return (await countDistinctBehind(place, query))[counts];
  const sum = await sumEventsBehind(place, query);
  const rows = (await listEventsBehind(place, query, 1000)).rows;
  expect(rows.length).toBe(sum.events);
  expect(rows.reduce((total, row) => total + (row.approved ?? 0), 0)).toBe(sum.approved);
  return counts === "events" ? sum.events : sum.approved;
}

async function placeOf(scopeId: string) {
  const place = await getPlace(reader, scopeId, now);
  if (!place) throw new Error(`${scopeId} is out of reach`);
  return place;
}

/** Formats of all three sorts, titles that come again, an event without a kind, and a unit that moved. */
async function varyEvents(): Promise<void> {
  const all = await database().select({ id: events.id }).from(events).orderBy(events.id);
  await transaction(async (tx) => {
    for (const [place, { id }] of all.entries()) {
      const format = formats[place % 3] ?? "onsite";
      const kind = place % 11 === 0 ? { kindId: null } : {};
      await tx
        .update(events)
        .set({ format, title: `小组${place % 4}`, ...kind })
        .where(eq(events.id, id));
    }
    await tx
      .update(units)
      .set({ parentId: unitIds.hill, path: "/u-root/u-hill/u-school/" })
      .where(eq(units.id, unitIds.school));
  });
}

function rowNamed(rows: readonly ReturnRow[], id: string): ReturnRow {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`there is no row ${id}`);
  return row;
}

function inputOf({ leastAttendance, ...row }: ReturnRow) {
  return { ...row, leastAttendance: leastAttendance ?? undefined };
}

async function addRow({ leastAttendance, ...given }: Partial<ReturnRow>): Promise<string> {
  const { version } = await getForm(manager, year);
  const saved = await saveReturnRow(manager, {
    ...{ year, version, id: "", code: "", category: "其他", name: "行", unit: "times", counts: "events" },
    ...{ kinds: [], campaigns: [], formats: [], split: false, online: "views" },
    ...{ notApplicable: false, alsoElsewhere: false },
    leastAttendance: leastAttendance ?? undefined,
    ...given,
  });
  if (!saved.ok) throw new Error(saved.reason);
  return saved.id;
}
