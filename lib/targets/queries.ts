import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { targets } from "@/db/schema";
import { type Part, parts } from "@/lib/events/status";
import { localDate } from "@/lib/time/zone";
import { yearSpan } from "@/lib/totals/periods";
import { type Asked, getMonths, getProgrammeUnitId, totalOf } from "@/lib/totals/queries";
import type { Figures } from "@/lib/totals/rules";
import { expectedToDate, forecast, type Profile, profileOf } from "./rules";

export type Progress = {
  year: number;
  /** Events that count toward the target, in the four parts. */
  parts: Record<Part, number>;
  /** All events and attendance of the year, for what stands beside the progress. */
  figures: Figures;
  months: Figures[];
  target: number | null;
  profile: Profile;
  /** How many counting events the profile expects until today; null without a target or outside the current year. */
  expected: number | null;
  /** Where the year ends; null in other years, and while it is too early to say. */
  forecast: number | null;
  /** The local date the figures were taken on. */
  asOf: string;
};

/** The progress of a unit with what is below it in one year, against its target of events (the programme's for the root). */
export async function getProgress(asked: Asked, year: number): Promise<Progress> {
  const asOf = localDate(asked.now);
  const programme = (await getProgrammeUnitId()) ?? asked.scopeId;
  // One profile for all, the programme's: a unit's expected-to-date is the same wherever it is shown.
  const [months, lastYear, target] = await Promise.all([
    getMonths(asked, year),
    getMonths({ ...asked, scopeId: programme }, year - 1),
    getEventTarget(asked.scopeId, year),
  ]);
  const figures = totalOf(months);
  const counting = Object.fromEntries(parts.map((part) => [part, figures[part].counting])) as Record<Part, number>;
  const profile = profileOf(lastYear.map((month) => month.approved.counting));
  const current = asOf.startsWith(`${year}-`);
  const held = counting.approved + counting.waiting + counting.unreported;
  return {
    year,
    parts: counting,
    figures,
    months,
    target,
    profile,
    expected: current && target !== null ? expectedToDate(target, profile, asOf) : null,
    forecast: current ? forecast(held, counting.planned, profile, asOf) : null,
    asOf,
  };
}

/** The year's target of events for a unit; for the root unit the programme's. Null when none is set. */
export async function getEventTarget(scopeId: string, year: number): Promise<number | null> {
  const whole = scopeId === (await getProgrammeUnitId());
  const [target] = await database()
    .select({ figure: targets.figure })
    .from(targets)
    .where(
      and(
        eq(targets.year, year),
        eq(targets.measure, "events"),
        eq(targets.scope, whole ? "programme" : "unit"),
        eq(targets.scopeId, whole ? "" : scopeId),
      ),
    );
  return target?.figure ?? null;
}

/** The part of a year that lies behind: until today in the current year, all of a past one, nothing of a coming one. */
export function spanSoFar(year: number, now: Date) {
  const today = localDate(now);
  const whole = yearSpan(year);
  return today > whole.to ? whole : { from: whole.from, to: today < whole.from ? whole.from : today };
}
