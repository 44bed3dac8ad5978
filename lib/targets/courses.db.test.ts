import fc from "fast-check";
import { expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type EventRows, eventRows, insertEvents } from "@/lib/testing/event-rows";
import { makeProgramme, unitIds, unitPaths } from "@/lib/testing/programme";
import { daysAfter } from "@/lib/time/zone";
import { getMonths, getMonthsByKey, totalOf } from "@/lib/totals/queries";
import { listUnitMonths } from "./queries/list-courses";

eachTestHasItsOwnDatabase();

const now = new Date("2026-06-10T04:00:00Z");
const someEvents = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 400 }),
    hour: fc.integer({ min: 0, max: 12 }),
    unit: fc.constantFrom("association", "canal", "school", "hill"),
    status: fc.constantFrom("draft", "published", "submitted", "returned", "approved", "cancelled"),
    counts: fc.boolean(),
    youth: fc.integer({ min: 0, max: 90 }),
  }),
  { minLength: 150, maxLength: 150 },
);

test("the months of many units at once are those of each by itself, at a moment within a month", async () => {
  await makeProgramme();
  const drawn = fc.sample(someEvents, { numRuns: 1, seed: 12 })[0] ?? [];
  await insertEvents(drawn.map(rowOf));
  const ids = Object.values(unitIds);
  const together = await listUnitMonths(ids, 2026, now);
  for (const scopeId of ids) expect(together.get(scopeId)).toEqual(await getMonths({ scopeId, now }, 2026));
  const byGroup = await getMonthsByKey({ scopeId: unitIds.association, now }, "group", 2026);
  expect(byGroup.get("g-youth")).toEqual(together.get(unitIds.association));
  expect(totalOf(together.get(unitIds.association) ?? []).planned.events).toBeGreaterThan(0);
});

type Drawn = typeof someEvents extends fc.Arbitrary<(infer One)[]> ? One : never;

function rowOf({ day, hour, unit, status, counts, youth }: Drawn, index: number): EventRows {
  const startsAt = new Date(`${daysAfter("2025-12-01", day)}T${String(hour).padStart(2, "0")}:00:00Z`);
  const figures = { "g-youth": youth };
  const reported = ["submitted", "returned", "approved"].includes(status) ? { claimed: figures } : {};
  const approved = status === "approved" ? { approved: figures } : {};
  const place = { unitId: unitIds[unit], unitPath: unitPaths[unit] };
  return eventRows({ id: `e${index}`, status, counts, startsAt, ...place, ...reported, ...approved });
}
