import fc from "fast-check";
import { expect, test } from "vitest";
import { targets } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { type EventRows, eventRows, insertEvents } from "@/lib/testing/event-rows";
import { makeProgramme } from "@/lib/testing/programme";
import { daysAfter } from "@/lib/time/zone";
import { getPublicProgress } from "./public-progress";
import { getYearLine } from "./year-line";

eachTestHasItsOwnDatabase();

const now = new Date("2026-06-10T04:00:00Z");
const statuses = [
  "draft",
  "published",
  "submitted",
  "returned",
  "approved",
  "approved",
  "cancelled",
  "postponed",
] as const;

const someEvents = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 700 }),
    status: fc.constantFrom(...statuses),
    counts: fc.boolean(),
    youth: fc.integer({ min: 0, max: 90 }),
    seniors: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
  }),
  { minLength: 120, maxLength: 120 },
);

test("the year's page says what a naive count over the events says", async () => {
  await makeProgramme();
  const rows = (fc.sample(someEvents, { numRuns: 1, seed: 300 })[0] ?? []).map(rowOf);
  await insertEvents(rows);
  await transaction((tx) =>
    tx
      .insert(targets)
      .values({ id: "t", year: 2026, scope: "programme", measure: "events", figure: 300, updatedAt: now }),
  );
  const progress = await getPublicProgress(2026, now);
  if (!progress) throw new Error("must be set up");

  const counting = rows.filter((row) => row.year === 2026 && row.counts);
  const begun = (row: EventRows) => row.startsAt <= now;
  expect(progress.parts).toEqual({
    approved: counting.filter((row) => row.status === "approved").length,
    waiting: counting.filter((row) => row.status === "submitted").length,
    unreported: counting.filter((row) => row.status === "returned" || (row.status === "published" && begun(row)))
      .length,
    planned: counting.filter((row) => row.status === "published" && !begun(row)).length,
  });
  expect(await getYearLine(now)).toEqual({ year: 2026, done: progress.parts.approved, target: 300 });
  expect(progress.attendance.span).toEqual({ from: "2026-01-01", to: "2026-06-10" });
  expect(progress.attendance.total).toBe(attendanceBetween(rows, "2026-01-01", "2026-06-10"));
  expect(progress.attendance.lastYear).toBe(attendanceBetween(rows, "2025-01-01", "2025-06-10"));
  expect(progress.attendance.groups.reduce((sum, group) => sum + group.attendance, 0)).toBe(progress.attendance.total);
  const lastMay = rows.filter((row) => row.startsOn.startsWith("2025-05") && row.counts && row.status === "approved");
  expect(progress.monthsLastYear[4]).toBe(lastMay.length);
  expect(progress.years).toEqual([2026, 2025]);
});

test("before the programme is set up there is nothing to say", async () => {
  expect(await getPublicProgress(2026, now)).toBeNull();
  expect(await getYearLine(now)).toBeNull();
});

type Drawn = { day: number; status: (typeof statuses)[number]; counts: boolean; youth: number; seniors?: number };

function rowOf({ day, status, counts, youth, seniors }: Drawn, index: number): EventRows {
  const startsAt = new Date(`${daysAfter("2025-01-01", day)}T02:00:00Z`);
  const figures = { "g-youth": youth, ...(seniors === undefined ? {} : { "g-seniors": seniors }) };
  const reported = status === "approved" || status === "submitted" ? { claimed: figures } : {};
  const approved = status === "approved" ? { approved: figures } : {};
  return eventRows({ id: `e${index}`, status, counts, startsAt, ...reported, ...approved });
}

function attendanceBetween(rows: EventRows[], from: string, to: string): number {
  return rows
    .filter((row) => row.startsOn >= from && row.startsOn <= to && row.status === "approved")
    .flatMap((row) => Object.values(row.approved ?? {}))
    .reduce((sum, figure) => sum + figure, 0);
}
