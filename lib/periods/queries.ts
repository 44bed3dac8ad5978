import { and, desc, eq, isNull, like } from "drizzle-orm";
import { database } from "@/db/connection";
import { closedPeriods, corrections, people } from "@/db/schema";
import { type Access, grantAccess } from "@/lib/access/access";
import { reachOf } from "@/lib/access/policy";
import { periodsOfYear } from "@/lib/reports/period";
import { reachesAll } from "@/lib/targets/mutations";
import { localDate } from "@/lib/time/zone";
import { getMonths, getTotalsScope, totalOf } from "@/lib/totals/queries";
import { type Figures, noFigures } from "@/lib/totals/rules";
import { listYears } from "@/lib/totals/years";
import { readClosedMonths } from "./closed-months";
import { closedBy, isOver, monthsOf } from "./rules";

type Closer = Access<"periods.close">;

/** A closed month, and whether the reader may correct what lies in it. */
export type ClosedMonth = { month: string; mayCorrect: boolean };

/** The month of a date when it is closed, for the forms that change what happened then; else null. */
export async function getClosedMonth(access: Access, date: string): Promise<ClosedMonth | null> {
  const month = date.slice(0, 7);
  if (!(await readClosedMonths(database())).has(month)) return null;
  return { month, mayCorrect: reachOf(access.actor.role, "periods.close") !== null };
}

export type Closing = { period: string; closedAt: Date; closedBy: string };
/** A month, quarter or year with what is in it for the reader, and what has closed it. */
export type PeriodState = {
  period: string;
  over: boolean;
  figures: Figures;
  /** What closes all of it: itself, or what it is part of; null while any of its months is open. */
  closing: Closing | null;
};

/** A year's periods, the whole first, then its quarters and months; figures are those of the reader's reach. */
export async function getPeriods(access: Closer, year: number, now: Date) {
  const totals = grantAccess(access.actor, "totals.read");
  const scopeId = totals && (await getTotalsScope(totals));
  const [months, years, closings] = await Promise.all([
    scopeId ? getMonths({ scopeId, now }, year) : [],
    scopeId ? listYears({ scopeId, now }, year) : [year],
    listClosings(year),
  ]);
  const today = localDate(now);
  const periods = periodsOfYear(year).map(({ period }): PeriodState => {
    const within = monthsOf(period);
    const figures = within.map((month) => months[Number(month.slice(5)) - 1] ?? noFigures());
    const closedMonths = within.map((month) => closedBy(month, closings));
    const own = closings.find((closing) => closing.period === period);
    const closing = own ?? (closedMonths.every((each) => each !== null) ? (closedMonths[0] ?? null) : null);
    return { period, over: isOver(period, today), figures: totalOf(figures), closing };
  });
  const begun = years.filter((each) => each <= Number(today.slice(0, 4))).sort();
  return { periods, years: begun, mayClose: reachesAll(access) };
}

function listClosings(year: number): Promise<Closing[]> {
  return database()
    .select({ period: closedPeriods.period, closedAt: closedPeriods.closedAt, closedBy: people.name })
    .from(closedPeriods)
    .innerJoin(people, eq(people.id, closedPeriods.closedBy))
    .where(and(eq(closedPeriods.year, year), isNull(closedPeriods.reopenedAt)))
    .orderBy(closedPeriods.period);
}

/** The corrections in closed months of a year within reach, the newest first. */
export function listCorrections(access: Closer, year: number) {
  return database()
    .select({
      id: corrections.id,
      month: corrections.month,
      subject: corrections.subject,
      eventId: corrections.eventId,
      title: corrections.eventTitle,
      before: corrections.before,
      after: corrections.after,
      reason: corrections.reason,
      at: corrections.at,
      actor: people.name,
    })
    .from(corrections)
    .innerJoin(people, eq(people.id, corrections.actorId))
    .where(and(like(corrections.month, `${year}-%`), like(corrections.unitPath, `${access.path}%`)))
    .orderBy(desc(corrections.at), desc(corrections.id))
    .limit(200);
}
export type ListedCorrection = Awaited<ReturnType<typeof listCorrections>>[number];
