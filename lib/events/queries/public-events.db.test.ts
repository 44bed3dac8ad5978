import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { type EventRows, eventRows, insertEvents } from "@/lib/testing/event-rows";
import { makeProgramme } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import type { ScheduleFilter } from "../schedule-filter";
import { cursorOf, keyOf } from "../schedule-page";
import { countPublicEvents } from "./count-public-events";
import { listPublicEvents } from "./list-public-events";

eachTestHasItsOwnDatabase();

const now = new Date("2026-06-10T04:00:00Z");
const hour = 3_600_000;

const titles = ["手机摄影", "智能手机课堂", "天文观测夜", "100%动手做", "低碳_生活", "AI素养提升", "a\\b", "ÄRZTE"];

const someEvents = fc
  .array(
    fc.record({
      startsIn: fc.integer({ min: -60 * 24, max: 60 * 24 }),
      lasts: fc.constantFrom(1, 2, 30, 24 * 20),
      status: fc.constantFrom(
        ...(["draft", "proposed", "published", "submitted", "returned", "approved", "postponed", "cancelled"] as const),
      ),
      shown: fc.boolean(),
      title: fc.constantFrom(...titles),
      groups: fc.subarray(["g-youth", "g-seniors", "g-public"]),
      streetId: fc.constantFrom("s-canal", "s-hill", null),
      campaignId: fc.constantFrom("c-counting", "c-apart", null),
      kindId: fc.constantFrom("k-lecture", "k-exhibition"),
      format: fc.constantFrom(...(["onsite", "online", "hybrid"] as const)),
    }),
    { minLength: 90, maxLength: 90 },
  )
  .map((drawn): EventRows[] => drawn.map(rowOf));

const filters: fc.Arbitrary<ScheduleFilter> = fc.record(
  {
    when: fc.constantFrom(...(["today", "weekend", "month"] as const)),
    from: fc.constantFrom("2026-05-20", "2026-06-10", "2026-06-13"),
    to: fc.constantFrom("2026-06-12", "2026-07-01", "2026-05-31"),
    group: fc.constantFrom("g-youth", "g-seniors", "nobody"),
    street: fc.constantFrom("s-canal", "s-hill"),
    campaign: fc.constantFrom("c-counting", "c-apart"),
    kind: fc.constantFrom("k-lecture", "k-exhibition"),
    format: fc.constantFrom(...(["onsite", "online"] as const)),
    q: fc.constantFrom("手机", "手机 课堂", "%", "_", "\\", "ai", "AI素养", "没有"),
    past: fc.constant("1" as const),
  },
  { requiredKeys: [] },
);

let rows: EventRows[] = [];
beforeEach(async () => {
  await makeProgramme();
  rows = fc.sample(someEvents, { numRuns: 1, seed: 20_260_610 })[0] ?? [];
  await insertEvents(rows);
});

test("each filter, and every mix of them, finds what a naive filter finds, in order, and the count agrees", async () => {
  const check = fc.asyncProperty(filters, async (filter) => {
    const expected = rows.filter((row) => isFound(row, filter)).sort(inOrder(filter));
    const page = await listPublicEvents(filter, {}, { now, limit: 200 });
    expect(page.events.map((event) => event.id)).toEqual(expected.map((row) => row.id));
    const counts = await countPublicEvents(filter, now);
    expect(counts.total).toBe(expected.length);
    for (const street of ["s-canal", "s-hill"]) {
      const there = rows.filter((row) => isFound(row, { ...filter, street }));
      expect(counts.byChoice?.street.get(street) ?? 0).toBe(there.length);
    }
    for (const group of ["g-youth", "g-public"]) {
      const forThem = rows.filter((row) => isFound(row, { ...filter, group }));
      expect(counts.byChoice?.group.get(group) ?? 0).toBe(forThem.length);
    }
  });
  await fc.assert(check, { numRuns: 80, seed: 7 });
});

test.each<ScheduleFilter>([{}, { past: "1" }])(
  "paging visits each event exactly once, forth and back: %j",
  async (filter) => {
    const all = rows.filter((row) => isFound(row, filter)).sort(inOrder(filter));
    const forth: string[] = [];
    const starts: string[] = [];
    let page = await listPublicEvents(filter, {}, { now, limit: 7 });
    expect(page.earlier).toBe(false);
    for (;;) {
      forth.push(...page.events.map((event) => event.id));
      starts.push(page.events[0]?.id ?? "");
      const last = page.events.at(-1);
      if (!page.later || !last) break;
      page = await listPublicEvents(filter, { after: keyOf(cursorOf(last)) }, { now, limit: 7 });
      expect(page.earlier).toBe(true);
    }
    expect(forth).toEqual(all.map((row) => row.id));
    const back = [page.events[0]?.id];
    while (page.earlier && page.events[0]) {
      page = await listPublicEvents(filter, { before: page.events[0] }, { now, limit: 7 });
      if (page.events[0]) back.unshift(page.events[0].id);
    }
    expect(back).toEqual(starts);
  },
);

test("drafts, proposals and what was called off before it was shown are never listed or counted", async () => {
  const inside = rows.filter((row) => !isShown(row)).map((row) => row.id);
  expect(inside.length).toBeGreaterThan(10);
  for (const filter of [{}, { past: "1" }] satisfies ScheduleFilter[]) {
    const page = await listPublicEvents(filter, {}, { now, limit: 200 });
    expect(page.events.filter((event) => inside.includes(event.id))).toEqual([]);
  }
});

function isShown(row: EventRows): boolean {
  if (row.status === "draft" || row.status === "proposed") return false;
  return row.status !== "cancelled" || row.publishedAt != null;
}

function isFound(row: EventRows, filter: ScheduleFilter): boolean {
  const begins = localDate(row.startsAt);
  const ends = localDate(new Date(row.endsAt.getTime() - 1));
  const days = naiveDays(filter);
  return (
    isShown(row) &&
    (filter.past ? row.endsAt <= now : row.endsAt > now) &&
    (!days.from || ends >= days.from) &&
    (!days.to || begins <= days.to) &&
    (!filter.group || row.groups.includes(filter.group)) &&
    (!filter.street || row.streetId === filter.street) &&
    (!filter.campaign || row.campaignId === filter.campaign) &&
    (!filter.kind || row.kindId === filter.kind) &&
    (!filter.format || row.format === "hybrid" || row.format === filter.format) &&
    (filter.q ?? "")
      .toLowerCase()
      .split(" ")
      .every((word) => row.title.toLowerCase().includes(word))
  );
}

/** 10 June 2026 is a Wednesday. */
function naiveDays(filter: ScheduleFilter): { from?: string; to?: string } {
  if (filter.from || filter.to) return { from: filter.from, to: filter.to };
  if (filter.when === "today") return { from: "2026-06-10", to: "2026-06-10" };
  if (filter.when === "weekend") return { from: "2026-06-13", to: "2026-06-14" };
  return filter.when === "month" ? { from: "2026-06-01", to: "2026-06-30" } : {};
}

function inOrder(filter: ScheduleFilter) {
  const sign = filter.past ? -1 : 1;
  return (a: EventRows, b: EventRows) => sign * (a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
}

type Drawn = Pick<EventRows, "status" | "title" | "groups" | "streetId" | "campaignId" | "kindId" | "format"> & {
  startsIn: number;
  lasts: number;
  shown: boolean;
};

function rowOf({ startsIn, lasts, shown, ...drawn }: Drawn, index: number): EventRows {
  // Many begin at the same moment, so that the id has to decide.
  const startsAt = new Date(now.getTime() + Math.round(startsIn / 12) * 12 * hour);
  const endsAt = new Date(startsAt.getTime() + lasts * hour);
  const id = `e${String((index * 37) % 90).padStart(2, "0")}`;
  return eventRows({ ...drawn, id, startsAt, endsAt, publishedAt: shown ? now : null });
}
