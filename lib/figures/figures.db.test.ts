import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { parts } from "@/lib/events/status";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { accessOf, campaignIds, groupIds, kindIds, makeProgramme, unitIds } from "@/lib/testing/programme";
import { localDate } from "@/lib/time/zone";
import { yearSpan } from "@/lib/totals/periods";
import { type Asked, type Dimension, getBreakdown, getMonths, getTotal } from "@/lib/totals/queries";
import { type Figures, noFigures } from "@/lib/totals/rules";
import { type FigureQuery, figurePath, own, readFigureQuery, without } from "./input";
import { eachEventBehind, getPlace, listEventsBehind, sumEventsBehind } from "./queries";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const now = new Date();
const day = 86_400_000;
const reader = accessOf("coordinator", "totals.read");

test("every figure of every breakdown equals the sum of the list it opens", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 40, seed: 2026 }));
  await moveSchool();
  await liveAll(fc.sample(anyLife, { numRuns: 15, seed: 2027 }));
  for (const clock of [now, new Date(now.getTime() + 2 * day)]) {
    for (const scopeId of Object.values(unitIds)) await compareScope({ scopeId, now: clock });
  }
}, 120_000);

test("a unit's figures are the sum of its own and of those below it", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 30, seed: 5 }));
  const year = Number(localDate(now).slice(0, 4));
  const place = await placeOf(unitIds.association, now);
  const sumOf = (below?: string) => sumEventsBehind(place, { year, below });
  const [whole, ...each] = await Promise.all([sumOf(), sumOf(own), sumOf(unitIds.canal), sumOf(unitIds.hill)]);
  for (const name of ["events", "counting", "claimed", "approved"] as const) {
    expect(each.reduce((sum, one) => sum + one[name], 0)).toBe(whole[name]);
  }
});

test("pages hold every event once, in either order, and the file holds what the pages hold", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 25, seed: 3 }));
  const year = Number(localDate(now).slice(0, 4));
  const place = await placeOf(unitIds.association, now);
  const newest = await idsByPage({ year, order: "newest" });
  expect(newest.length).toBe((await sumEventsBehind(place, { year })).events);
  expect(new Set(newest).size).toBe(newest.length);
  expect(await idsByPage({ year, order: "oldest" })).toEqual([...newest].reverse());
  const streamed = [];
  for await (const event of eachEventBehind(place, { year })) streamed.push(event.id);
  expect(streamed).toEqual(newest);
});

test("a unit out of reach has no list", async () => {
  const canal = accessOf("canalCoordinator", "totals.read");
  expect(await getPlace(canal, unitIds.hill, now)).toBeNull();
  expect(await getPlace(canal, unitIds.association, now)).toBeNull();
  expect((await getPlace(canal, unitIds.school, now))?.scopeId).toBe(unitIds.school);
  expect((await getPlace(canal, undefined, now))?.scopeId).toBe(unitIds.canal);
});

test("an address says what it was made from, and nonsense in it counts as absent", () => {
  const query: FigureQuery = { year: 2025, month: 3, part: "waiting", below: own, campaign: without, counts: "yes" };
  const params = Object.fromEntries(new URL(figurePath(query), "http://x").searchParams);
  expect(readFigureQuery(params, 2026)).toEqual(query);
  expect(readFigureQuery({ year: "x", part: "all", month: "13", group: ["a", "b"] }, 2026)).toEqual({ year: 2026 });
});

type Sums = Awaited<ReturnType<typeof sumEventsBehind>>;

/** Total, months and breakdowns of a scope, each figure against its list. */
async function compareScope(asked: Asked): Promise<void> {
  const year = Number(localDate(asked.now).slice(0, 4));
  const until = localDate(asked.now);
  const place = await placeOf(asked.scopeId, asked.now);
  const listed = (query: Omit<FigureQuery, "year">) => figuresBehind(place, { year, ...query });
  expect(await listed({})).toEqual(await getTotal(asked, yearSpan(year)));
  expect(await listed({ until })).toEqual(await getTotal(asked, { from: `${year}-01-01`, to: until }));
  const months = await getMonths(asked, year);
  for (const [place, figures] of months.entries()) expect(await listed({ month: place + 1 })).toEqual(figures);
  const queries: Record<Exclude<Dimension, "total" | "co_host">, (key: string) => Omit<FigureQuery, "year">> = {
    unit: (key) => ({ below: key === asked.scopeId ? own : key }),
    campaign: (key) => ({ campaign: key || without }),
    kind: (key) => ({ kind: key || without }),
    group: (key) => ({ group: key }),
    online: (key) => ({ online: key as "views" }),
  };
  const keys = {
    unit: Object.values(unitIds),
    campaign: [...Object.values(campaignIds), ""],
    kind: [...kindIds, ""],
    group: groupIds,
    online: ["views", "peak"],
  };
  for (const [dimension, queryOf] of Object.entries(queries)) {
    const byKey = await getBreakdown(asked, dimension as Dimension, yearSpan(year));
    for (const key of new Set([...byKey.keys(), ...keys[dimension as keyof typeof keys]])) {
      expect(await listed(queryOf(key)), `${dimension} ${key} in ${asked.scopeId}`).toEqual(
        byKey.get(key) ?? noFigures(),
      );
    }
  }
}

/** The four parts of a figure, from four lists; each list's own rows add up to its sum. */
async function figuresBehind(place: Place, query: FigureQuery): Promise<Figures> {
  const figures = noFigures();
  for (const part of parts) {
    const sum = await sumEventsBehind(place, { ...query, part });
    expect(added(await listEventsBehind(place, { ...query, part }, 1000))).toEqual(sum);
    expect(await sumEventsBehind(place, { ...query, part, counts: "yes" })).toMatchObject({ events: sum.counting });
    figures[part] = sum;
  }
  return figures;
}

function added({ rows }: Awaited<ReturnType<typeof listEventsBehind>>): Sums {
  return {
    events: rows.length,
    counting: rows.filter((row) => row.counts).length,
    claimed: rows.reduce((sum, row) => sum + (row.claimed ?? 0), 0),
    approved: rows.reduce((sum, row) => sum + (row.approved ?? 0), 0),
  };
}

type Place = NonNullable<Awaited<ReturnType<typeof getPlace>>>;

async function placeOf(scopeId: string, clock: Date): Promise<Place> {
  const place = await getPlace(reader, scopeId, clock);
  if (!place) throw new Error(`${scopeId} is out of reach`);
  return place;
}

async function idsByPage(query: FigureQuery): Promise<string[]> {
  const place = await placeOf(unitIds.association, now);
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await listEventsBehind(place, { ...query, after }, 4);
    ids.push(...page.rows.map((row) => row.id));
    after = page.next;
  }
  return ids;
}

/** From now on the school stands under the other subdistrict; what it did before stays where it was. */
function moveSchool() {
  return transaction((tx) =>
    tx
      .update(units)
      .set({ parentId: unitIds.hill, path: "/u-root/u-hill/u-school/" })
      .where(eq(units.id, unitIds.school)),
  );
}
