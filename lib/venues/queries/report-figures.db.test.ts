import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "@/db/testing/fresh-database";
import { loadDemo } from "@/lib/demo/load-demo";
import { registerPlace } from "@/lib/figures/register-place";
import { readPeriod } from "@/lib/reports/period";
import { composeReport } from "@/lib/reports/queries/compose-report";
import { getTemplate } from "@/lib/reports/queries/get-template";
import { demoAccess } from "@/lib/testing/demo-people";
import { instantOf } from "@/lib/time/zone";
import { readVenueFilter } from "../filter";
import { countedVenues } from "../rules";
import { listMilestones } from "./list-milestones";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await freshDatabase();
  await loadDemo({ today: "2026-11-23" });
}, 120_000);
afterAll(() => drop());

test("every figure of venues in the annual report of 2022 leads to a list that adds up to it", async () => {
  const now = instantOf("2026-11-23", "10:00");
  const reporting = await demoAccess("coordinator@demo.invalid", "reports.manage");
  const keeping = await demoAccess("coordinator@demo.invalid", "ledgers.manage");
  const period = readPeriod("2022");
  if (!period) throw new Error("no period");
  const { text } = await getTemplate(reporting, "annual");
  const report = await composeReport(reporting, { period, template: text, now });
  const figures = (report?.slots ?? []).filter(({ address }) => address?.startsWith("/office/venues?"));
  const place = await registerPlace(keeping, now);
  if (!place) throw new Error("no place");
  for (const { source, value, address } of figures) {
    const params = new URL(address ?? "", "http://kepu.invalid").searchParams;
    const listed = await listMilestones(place, readVenueFilter(Object.fromEntries(params)));
    expect(countedVenues(listed), source).toBe(value);
  }
  expect(figures.map(({ value }) => value)).toEqual(expect.arrayContaining([2, 3]));
  expect(figures.length).toBeGreaterThanOrEqual(4);
});
