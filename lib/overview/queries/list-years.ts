import { eq, max, min } from "drizzle-orm";
import { database } from "@/db/connection";
import { sums } from "@/db/schema";
import { localDate } from "@/lib/time/zone";

const mostYears = 6;

/** The years that can be looked at: from the first with any event to the last, this one always. */
export async function listYears(scopeId: string, year: number, now: Date): Promise<number[]> {
  const [range] = await database()
    .select({ first: min(sums.period), last: max(sums.period) })
    .from(sums)
    .where(eq(sums.scopeId, scopeId));
  const today = Number(localDate(now).slice(0, 4));
  const known = [range?.first, range?.last].flatMap((period) => (period ? Number(period.slice(0, 4)) : []));
  const first = Math.min(today, year, ...known);
  const last = Math.max(today, year, ...known);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place).slice(-mostYears);
}
