import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { sums } from "@/db/schema";
import { localDate } from "@/lib/time/zone";
import { monthName } from "./periods";
import type { Asked } from "./queries";

const mostYears = 15;

/**
 * The years in which the unit and what is below it have anything to say, newest first; this year and the one looked at always.
 * Asked month by month: the sums of days are many more.
 */
export async function listYears({ scopeId, now }: Asked, looked?: number): Promise<number[]> {
  const current = Number(localDate(now).slice(0, 4));
  // The year to come may have plans already.
  const candidates = Array.from({ length: mostYears }, (_, back) => current + 1 - back);
  const names = candidates.flatMap((year) => Array.from({ length: 12 }, (_, month) => monthName(year, month + 1)));
  const months = await database()
    .selectDistinct({ period: sums.period })
    .from(sums)
    .where(and(eq(sums.scopeId, scopeId), eq(sums.dimension, "total"), inArray(sums.period, names)));
  const known = [current, looked ?? current, ...months.map((month) => Number(month.period.slice(0, 4)))];
  return [...new Set(known)].sort((one, other) => other - one);
}
