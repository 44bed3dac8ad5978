import { localDate } from "@/lib/time/zone";
import { yearSpan } from "@/lib/totals/periods";
import { getProgrammeUnitId, getTotal } from "@/lib/totals/queries";
import { getEventTarget } from "./queries";

export type YearLine = { year: number; done: number; target: number | null };

/** How the current year stands: approved events that count, and the target. Null before setup. */
export async function getYearLine(now: Date): Promise<YearLine | null> {
  const scopeId = await getProgrammeUnitId();
  if (!scopeId) return null;
  const year = Number(localDate(now).slice(0, 4));
  const [total, target] = await Promise.all([
    getTotal({ scopeId, now }, yearSpan(year)),
    getEventTarget(scopeId, year),
  ]);
  return { year, done: total.approved.counting, target };
}
