import type { FigureQuery } from "@/lib/figures/input";
import { daysAfter, localDate } from "@/lib/time/zone";

/** Events of this year that were held before today and are not reported: the address of their list, but for the unit. */
export function unreportedQuery(now: Date): FigureQuery {
  const today = localDate(now);
  return { year: Number(today.slice(0, 4)), part: "unreported", until: daysAfter(today, -1) };
}

/** Events of this year whose record lacks evidence: likewise. */
export function missingEvidenceQuery(now: Date): FigureQuery {
  return { year: Number(localDate(now).slice(0, 4)), evidence: "missing" };
}
