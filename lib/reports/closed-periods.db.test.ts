import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { closePeriod } from "@/lib/periods/mutations";
import { returnRecord } from "@/lib/reviews/mutations";
import { approvedEvent } from "@/lib/testing/event-at";
import { type ActorName, accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { yearSpan } from "@/lib/totals/periods";
import { getMonths, getTotal } from "@/lib/totals/queries";
import { moveUnit } from "@/lib/units/mutations";
import { takeReport } from "./mutations";
import { readPeriod } from "./period";
import { composeReport } from "./queries/compose-report";
import { getReport } from "./queries/get-report";
import { getTemplate } from "./queries/get-template";
import { reportFile } from "./word";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

async function taken(period: string, by: ActorName = "coordinator") {
  const access = accessOf(by, "reports.manage");
  const made = await takeReport(access, { period });
  const report = made.ok ? await getReport(access, made.id) : null;
  if (!report) throw new Error(`no report of ${period}`);
  return report;
}

const titles = async (period: string, by?: ActorName) =>
  (await taken(period, by)).content.corrections.map(({ title }) => title);

async function correct(title: string, unitId: string, startDate: string): Promise<void> {
  const eventId = await approvedEvent(title, unitId, startDate);
  await closePeriod(accessOf("coordinator", "periods.close"), { period: startDate.slice(0, 7) });
  const back = { eventId, version: 1, reason: "请补充签到表", correctionReason: "重复登记" };
  const done = await returnRecord(accessOf("coordinator", "records.review"), back);
  if (!done.ok) throw new Error(done.reason);
}

test("a correction stands in the next report of each kind, once, with its figures and its reason", async () => {
  await correct("运河的课", unitIds.canal, "2025-03-05");
  // A report that ends before the corrected month neither tells it nor keeps a later one from telling it.
  expect(await titles("2025-02")).toEqual([]);
  const april = await taken("2025-04");
  expect(april.content.corrections).toMatchObject([
    {
      ...{ title: "运河的课", month: "2025-03", reason: "重复登记" },
      before: { events: 1, counting: 1, attendance: 40 },
      after: { events: 0, counting: 0, attendance: 0 },
    },
  ]);
  expect(await titles("2025-05")).toEqual([]);
  expect(await titles("2025-Q1")).toEqual(["运河的课"]);
  expect(await titles("2025-Q2")).toEqual([]);
  expect(await titles("2025")).toEqual(["运河的课"]);
  expect(await titles("2026")).toEqual([]);
});

test("a report taken again tells what its first copy told, and what was corrected since", async () => {
  await correct("运河的课", unitIds.canal, "2025-03-05");
  expect(await titles("2025-04")).toEqual(["运河的课"]);
  expect(await titles("2025-04")).toEqual(["运河的课"]);
  await correct("山前的课", unitIds.hill, "2025-02-05");
  expect(await titles("2025-04")).toEqual(["运河的课", "山前的课"]);
  // For another period they have been told.
  expect(await titles("2025-05")).toEqual([]);
  expect(await titles("2025-04")).toEqual(["运河的课", "山前的课"]);
});

test("a unit's reports tell the corrections of its own events and of those below it", async () => {
  await correct("小学的课", unitIds.school, "2025-03-05");
  await correct("山前的课", unitIds.hill, "2025-04-05");
  expect(await titles("2025-05", "canalCoordinator")).toEqual(["小学的课"]);
  expect(await titles("2025-05")).toEqual(["小学的课", "山前的课"]);
});

test("a kept report stays what it was, to the byte, whatever is corrected afterwards", async () => {
  await approvedEvent("第一课", unitIds.canal, "2025-03-01");
  const access = accessOf("coordinator", "reports.manage");
  const report = await taken("2025-03");
  const file = await reportFile(report.content);
  await correct("运河的课", unitIds.canal, "2025-03-05");
  const again = await getReport(access, report.id);
  expect(again?.content).toEqual(report.content);
  expect(Buffer.from(await reportFile(again?.content ?? report.content)).equals(Buffer.from(file))).toBe(true);
});

test("moving a unit rewrites no closed period: report, totals and months of every unit stay the same", async () => {
  const inMarch = [unitIds.school, unitIds.canal, unitIds.hill, unitIds.school];
  for (const [place, unitId] of inMarch.entries()) await approvedEvent(`第${place}课`, unitId, `2025-03-1${place}`);
  await closePeriod(accessOf("coordinator", "periods.close"), { period: "2025" });
  const now = new Date();
  const all = async () => {
    const access = accessOf("coordinator", "reports.manage");
    const period = readPeriod("2025");
    const { text } = await getTemplate(access, "annual");
    const ofUnits = Object.values(unitIds).map(async (scopeId) => ({
      total: await getTotal({ scopeId, now }, yearSpan(2025)),
      months: await getMonths({ scopeId, now }, 2025),
    }));
    const report = period && (await composeReport(access, { period, template: text, now }));
    return { report, units: await Promise.all(ofUnits) };
  };
  const before = await all();
  const school = { id: unitIds.school, version: 1, parentId: unitIds.hill };
  expect(await moveUnit(accessOf("coordinator", "units.manage"), school)).toEqual({ ok: true });
  const [moved] = await database().select().from(units).where(eq(units.id, unitIds.school));
  expect(moved?.path).toBe("/u-root/u-hill/u-school/");
  expect(await all()).toEqual(before);
  expect(before.units[1]?.total.approved.events).toBe(3);
});
