import { setImmediate } from "node:timers/promises";
import { and, asc, between, eq, inArray, isNotNull, isNull, like, ne, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, records, sums, targets, units } from "@/db/schema";
import type { Report } from "@/lib/compositions/rules";
import { periodsOf, type Span, stretchesOf } from "@/lib/totals/periods";
import type { Standing } from "../rules";

type Cut = { scope: { id: string; path: string }; asOf: string; report: Report };

/** What each unit below the scope that belongs to a peer group has to show from 1 January until the cut-off date, with what is below it. */
export async function readStandings({ scope, asOf, report }: Cut): Promise<Standing[]> {
  const year = Number(asOf.slice(0, 4));
  const span = { from: `${year}-01-01`, to: asOf };
  const members = and(
    like(units.path, `${scope.path}%`),
    ne(units.id, scope.id),
    isNotNull(units.peerGroup),
    ne(units.peerGroup, ""),
    isNull(units.retiredAt),
  );
  const [listed, targetOf, soFar, thisMonth, evidence] = await Promise.all([
    database().select().from(units).where(members).orderBy(asc(units.path)),
    readTargets(members, year),
    sumApproved(members, span),
    sumApproved(members, { from: `${asOf.slice(0, 7)}-01`, to: asOf }),
    countEvidence(scope.id, span, report),
  ]);
  return listed.map(({ id, name, nameEn, peerGroup, population }) => ({
    unitId: id,
    ...{ name, nameEn, population },
    peerGroup: peerGroup ?? "",
    target: targetOf.get(id) ?? null,
    done: soFar.get(id)?.counting ?? 0,
    newThisMonth: thisMonth.get(id)?.counting ?? 0,
    attendance: soFar.get(id)?.attendance ?? 0,
    approved: evidence.get(id)?.approved ?? 0,
    complete: evidence.get(id)?.complete ?? 0,
  }));
}

function memberIds(members: SQL | undefined) {
  return database().select({ id: units.id }).from(units).where(members);
}

async function readTargets(members: SQL | undefined, year: number): Promise<Map<string, number>> {
  const found = await database()
    .select({ id: targets.scopeId, figure: targets.figure })
    .from(targets)
    .where(
      and(
        ...[eq(targets.year, year), eq(targets.scope, "unit"), eq(targets.measure, "events")],
        inArray(targets.scopeId, memberIds(members)),
      ),
    );
  return new Map(found.map(({ id, figure }) => [id, figure]));
}

/** From the kept sums: whole months, and the days of a month that the cut-off date cuts. */
async function sumApproved(members: SQL | undefined, span: Span) {
  const { months, days } = periodsOf(span, { from: "9999", to: "9999" });
  const periods = [
    ...(months.length > 0 ? [inArray(sums.period, months)] : []),
    ...days.map(({ from, to }) => between(sums.period, from, to)),
  ];
  const counting = sql`sum(case when ${sums.counts} then ${sums.events} else 0 end)`.mapWith(Number);
  const attendance = sql`sum(${sums.approved})`.mapWith(Number);
  const rows = await Promise.all(
    periods.map((period) =>
      database()
        .select({ id: sums.scopeId, counting, attendance })
        .from(sums)
        .where(
          and(
            ...[inArray(sums.scopeId, memberIds(members)), eq(sums.dimension, "total"), period],
            eq(sums.status, "approved"),
          ),
        )
        .groupBy(sums.scopeId),
    ),
  );
  const byUnit = new Map<string, { counting: number; attendance: number }>();
  for (const row of rows.flat()) {
    const known = byUnit.get(row.id) ?? { counting: 0, attendance: 0 };
    byUnit.set(row.id, {
      counting: known.counting + row.counting,
      attendance: known.attendance + row.attendance,
    });
  }
  return byUnit;
}

/** Approved records and those with complete evidence, for each unit with what stood below it when the events were held. */
async function countEvidence(scopeId: string, span: Span, report: Report) {
  const byUnit = new Map<string, { approved: number; complete: number }>();
  const stretches = stretchesOf(span, daysAtOnce);
  for (const [place, stretch] of stretches.entries()) {
    report(place, stretches.length);
    await setImmediate();
    for (const { path, approved, complete } of await readEvidence(scopeId, stretch)) {
      for (const id of path.split("/").filter(Boolean)) {
        const known = byUnit.get(id) ?? { approved: 0, complete: 0 };
        byUnit.set(id, { approved: known.approved + approved, complete: known.complete + complete });
      }
    }
  }
  return byUnit;
}

/** So many days are read in one go: on SQLite nobody else is served meanwhile. */
const daysAtOnce = 14;

function readEvidence(scopeId: string, { from, to }: Span) {
  return database()
    .select({
      path: events.unitPath,
      approved: sql`count(*)`.mapWith(Number),
      complete: sql`count(case when ${records.evidence} = 'complete' then 1 end)`.mapWith(Number),
    })
    .from(events)
    .innerJoin(records, eq(records.eventId, events.id))
    .where(
      and(
        ...[between(events.startsOn, from, to), eq(events.status, "approved")],
        like(events.unitPath, `%/${scopeId}/%`),
      ),
    )
    .groupBy(events.unitPath);
}
