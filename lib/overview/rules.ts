import { type Part, parts } from "@/lib/events/status";
import { daysAfter, localDate, sameDayLastYear } from "@/lib/time/zone";
import { type Span, yearSpan } from "@/lib/totals/periods";
import type { Figures } from "@/lib/totals/rules";

/** A unit or a group that is without any event for so many days is worth a question. */
export const silentDays = 60;
/** A unit is behind when less than this share of what is expected by now has been held. */
export const behindBelow = 0.9;

/** `due` is what is expected by now, not rounded: whether somebody is behind must not hang on a rounding. */
export type Standing = { held: number; due: number | null; recent: number };
export type Concern = { kind: "behind"; missing: number } | { kind: "silent" };

/** What there is to ask a unit about: behind its own pace, or nothing held for a long time. */
export function concernsOf({ held, due, recent }: Standing): Concern[] {
  const concerns: Concern[] = [];
  if (due !== null && held < due * behindBelow)
    concerns.push({ kind: "behind", missing: Math.max(1, Math.round(due) - held) });
  if (recent === 0) concerns.push({ kind: "silent" });
  return concerns;
}

/** The units one would call first: those missing most, then the silent ones. */
export function byConcern(a: Concern[], b: Concern[]): number {
  return missingOf(b) - missingOf(a) || b.length - a.length;
}

function missingOf(concerns: Concern[]): number {
  return concerns.reduce((most, concern) => (concern.kind === "behind" ? concern.missing : most), 0);
}

/** The year before a year, as far as the year itself has come: a fair comparison (until today's day in the current year). */
export function sameSpanLastYear(year: number, now: Date): Span {
  const before = yearSpan(year - 1);
  const today = localDate(now);
  return today.startsWith(`${year}-`) ? { from: before.from, to: sameDayLastYear(today) } : before;
}

/** The days until today in which something should have been held, cut where the year turns. */
export function recentSpans(now: Date): Span[] {
  const to = localDate(now);
  const from = daysAfter(to, 1 - silentDays);
  if (from.slice(0, 4) === to.slice(0, 4)) return [{ from, to }];
  return [
    { from, to: `${from.slice(0, 4)}-12-31` },
    { from: `${to.slice(0, 4)}-01-01`, to },
  ];
}

/** Events that have been held, whatever has become of their records. */
export function heldOf(figures: Figures, what: "events" | "counting"): number {
  return parts.reduce((sum, part: Part) => (part === "planned" ? sum : sum + figures[part][what]), 0);
}

/** How many more events than in the same period; null when there is nothing to compare with. */
export function changeOf(current: number, before: number): number | null {
  return before === 0 ? null : current - before;
}
