import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { targets } from "@/db/schema";
import { type Part, parts } from "@/lib/events/status";
import { localDate } from "@/lib/time/zone";
import { yearSpan } from "@/lib/totals/periods";
import { type Asked, getMonths, getProgrammeUnitId, totalOf } from "@/lib/totals/queries";
import type { Figures } from "@/lib/totals/rules";
import { type MonthTargets, type Pace, type Profile, paceOf, profileOf, type Range } from "./rules";

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
  /** Where the year ends, as a range; null in other years, and while it is too early to say. */
  forecast: Range | null;
  /** How many events a month it takes from here; null without a target or outside the current year. */
  needed: Pace["needed"];
  /** The local date the figures were taken on. */
  asOf: string;
};

/** The progress of a unit with what is below it in one year, against its target of events (the programme's for the root). */
export async function getProgress(asked: Asked, year: number): Promise<Progress> {
  const asOf = localDate(asked.now);
  const programme = (await getProgrammeUnitId()) ?? asked.scopeId;
  // One profile for all, the programme's: a unit's expected-to-date is the same wherever it is shown.
  const [months, profile, target] = await Promise.all([
    getMonths(asked, year),
    getProfile({ ...asked, scopeId: programme }, year),
    getEventTarget(asked.scopeId, year),
  ]);
  const figures = totalOf(months);
  const counting = Object.fromEntries(parts.map((part) => [part, figures[part].counting])) as Record<Part, number>;
  const held = months.map(
    ({ approved, waiting, unreported }) => approved.counting + waiting.counting + unreported.counting,
  );
  const day = asOf.startsWith(`${year}-`) ? asOf : null;
  const pace = paceOf(target ?? 0, { held, planned: counting.planned }, profile, day);
  return {
    year,
    parts: counting,
    figures,
    months,
    target,
    profile,
    expected: target === null ? null : pace.expected,
    forecast: pace.forecast,
    needed: target === null ? null : pace.needed,
    asOf,
  };
}

/** How the year is expected to run: by its months' own targets of events, else as the whole programme's last year did. */
export async function getProfile(programme: Asked, year: number): Promise<Profile> {
  const [lastYear, ofMonths, whole] = await Promise.all([
    getMonths(programme, year - 1),
    listMonthTargets(year),
    getEventTarget(programme.scopeId, year),
  ]);
  const months: MonthTargets = { figures: ofMonths, whole };
  return profileOf(
    lastYear.map((month) => month.approved.counting),
    months,
  );
}

async function listMonthTargets(year: number): Promise<number[]> {
  const found = await database()
    .select({ month: targets.scopeId, figure: targets.figure })
    .from(targets)
    .where(and(eq(targets.year, year), eq(targets.scope, "month"), eq(targets.measure, "events")));
  const figures = new Map(found.map(({ month, figure }) => [Number(month), figure]));
  return Array.from({ length: 12 }, (_, place) => figures.get(place + 1) ?? 0);
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
