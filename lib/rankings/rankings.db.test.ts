import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { auditEntries, records, units } from "@/db/schema";
import { eachTestHasItsOwnDatabase } from "@/db/testing/own-database";
import { transaction } from "@/db/transaction";
import { getPlace, sumEventsBehind } from "@/lib/figures/queries";
import { setTarget } from "@/lib/targets/mutations";
import { eventRows, insertEvents } from "@/lib/testing/event-rows";
import { anyLife, liveAll } from "@/lib/testing/lives";
import { accessOf, makeProgramme, unitIds } from "@/lib/testing/programme";
import { instantOf, localDate } from "@/lib/time/zone";
import { publishRanking, takeRanking, withdrawRanking } from "./mutations";
import { composeRanking } from "./queries/compose-ranking";
import { getPublishedRanking, getRanking, listPublishedRankings } from "./queries/get-ranking";
import { completenessOf } from "./rules";

eachTestHasItsOwnDatabase();
beforeEach(() => makeProgramme());

const manager = accessOf("coordinator", "reports.manage");
const now = new Date();
const today = localDate(now);

test("every figure of a ranking equals the list it opens", async () => {
  await liveAll(fc.sample(anyLife, { numRuns: 50, seed: 31 }));
  await transaction((tx) => tx.update(records).set({ evidence: "missing" }).where(eq(records.version, 1)));
  await liveAll(fc.sample(anyLife, { numRuns: 20, seed: 32 }));
  await transaction((tx) => tx.update(units).set({ peerGroup: "学校" }).where(eq(units.id, unitIds.school)));
  const reader = accessOf("coordinator", "totals.read");
  for (const asOf of [today, `${today.slice(0, 4)}-06-15`, `${today.slice(0, 4)}-01-31`]) {
    const composed = await composeRanking(manager, { asOf, fewest: 1 }, now);
    const rows = composed?.content.groups.flatMap((group) => group.rows) ?? [];
    expect(rows.map(({ unitId }) => unitId).toSorted()).toEqual(
      [unitIds.canal, unitIds.hill, unitIds.school].toSorted(),
    );
    for (const row of rows) {
      const place = await getPlace(reader, row.unitId, now);
      if (!place) throw new Error(`${row.unitId} is out of reach`);
      const asked = { year: Number(asOf.slice(0, 4)), until: asOf, part: "approved" } as const;
      const all = await sumEventsBehind(place, asked);
      const counting = await sumEventsBehind(place, { ...asked, counts: "yes" });
      const month = Number(asOf.slice(5, 7));
      const newOnes = await sumEventsBehind(place, { ...asked, counts: "yes", month });
      const complete = await sumEventsBehind(place, { ...asked, evidence: "there" });
      expect(row).toMatchObject({
        ...{ done: counting.events, newThisMonth: newOnes.events, attendance: all.approved },
        ...{ approved: all.events, complete: complete.events },
      });
    }
  }
}, 120_000);

test("what was approved without its evidence is not complete, in the ranking as in the list it opens", async () => {
  for (const id of ["e-1", "e-2", "e-3", "e-4"]) await held(id, unitIds.canal, "2025-03-05");
  await transaction((tx) => tx.update(records).set({ evidence: "accepted" }).where(eq(records.eventId, "e-2")));
  const composed = await composeRanking(manager, { asOf: "2025-03-31", fewest: 1 }, now);
  const row = composed?.content.groups.flatMap(({ rows }) => rows).find(({ unitId }) => unitId === unitIds.canal);
  if (!row) throw new Error("the unit is not ranked");
  expect(row).toMatchObject({ approved: 4, complete: 3 });
  expect(completenessOf(row)).toBe(75);
  const place = await getPlace(accessOf("coordinator", "totals.read"), unitIds.canal, now);
  if (!place) throw new Error("out of reach");
  const listed = async (evidence: "there" | "missing") =>
    (await sumEventsBehind(place, { year: 2025, part: "approved", evidence })).events;
  expect([await listed("there"), await listed("missing")]).toEqual([3, 0]);
});

test("a ranking is kept as it was taken, and the next one tells what changed", async () => {
  const year = 2025;
  await target(unitIds.canal, year, 10);
  await target(unitIds.hill, year, 10);
  await held("e-1", unitIds.canal, "2025-03-05");
  const first = await take({ asOf: "2025-03-31", fewest: 2 });
  await held("e-2", unitIds.hill, "2025-04-05");
  await held("e-3", unitIds.hill, "2025-04-06");
  const second = await take({ asOf: "2025-04-30", fewest: 2 });
  const placesOf = async (id: string) => {
    const [group] = (await getRanking(manager, id))?.content.groups ?? [];
    const rows = group?.rows.map(({ unitId, place, placeBefore, done }) => [unitId, place, placeBefore, done]);
    return [group?.comparedWith, rows];
  };
  expect(await placesOf(first)).toEqual([
    null,
    [
      [unitIds.canal, 1, null, 1],
      [unitIds.hill, 2, null, 0],
    ],
  ]);
  expect(await placesOf(second)).toEqual([
    "2025-03-31",
    [
      [unitIds.hill, 1, 2, 2],
      [unitIds.canal, 2, 1, 1],
    ],
  ]);
});

test("a ranking is internal until it is published, and again when it is withdrawn", async () => {
  const id = await take({ asOf: today, fewest: 3 });
  expect(await listPublishedRankings()).toEqual([]);
  expect(await getPublishedRanking(id)).toBeNull();
  for (const _ of ["once", "twice"]) expect(await publishRanking(manager, { id })).toEqual({ ok: true });
  expect((await listPublishedRankings()).map((ranking) => ranking.id)).toEqual([id]);
  expect((await getPublishedRanking(id))?.asOf).toBe(today);
  for (const _ of ["once", "twice"]) expect(await withdrawRanking(manager, { id })).toEqual({ ok: true });
  expect(await getPublishedRanking(id)).toBeNull();
  const actions = await database().select({ action: auditEntries.action }).from(auditEntries);
  expect(actions.map(({ action }) => action)).toEqual(["ranking.take", "ranking.publish", "ranking.withdraw"]);
});

test("a coordinator of one unit ranks what is below it, and does not reach the ranking of others", async () => {
  const canal = accessOf("canalCoordinator", "reports.manage");
  await transaction((tx) => tx.update(units).set({ peerGroup: "学校" }).where(eq(units.id, unitIds.school)));
  const composed = await composeRanking(canal, { asOf: today, fewest: 1 }, now);
  expect(composed?.content.groups.map((group) => group.rows.map(({ unitId }) => unitId))).toEqual([[unitIds.school]]);
  const whole = await take({ asOf: today, fewest: 3 });
  expect(await getRanking(canal, whole)).toBeNull();
  expect(await publishRanking(canal, { id: whole })).toEqual({ ok: false, reason: "not_found" });
  expect(await withdrawRanking(canal, { id: whole })).toEqual({ ok: false, reason: "not_found" });
  const ahead = await takeRanking(manager, { asOf: "2099-01-01", fewest: 3 });
  expect(ahead).toEqual({ ok: false, reason: "date_ahead", field: "asOf" });
});

async function take(input: { asOf: string; fewest: number }): Promise<string> {
  const taken = await takeRanking(manager, input);
  if (!taken.ok) throw new Error(taken.reason);
  return taken.id;
}

function target(unitId: string, year: number, figure: number) {
  const planner = accessOf("coordinator", "targets.manage");
  return setTarget(planner, { year, scope: "unit", scopeId: unitId, measure: "events", figure, version: 0 });
}

function held(id: string, unitId: string, day: string): Promise<void> {
  const unitPath = `/u-root/${unitId}/`;
  const startsAt = instantOf(day, "09:00");
  return insertEvents([eventRows({ id, unitId, unitPath, startsAt, status: "approved", claimed: { "g-youth": 20 } })]);
}
