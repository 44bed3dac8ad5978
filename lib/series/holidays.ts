import chineseDays from "chinese-days";
import { dayOfWeek } from "@/lib/time/zone";

/** What the State Council's arrangement makes of a day: `name` is the holiday's Chinese name, null on ordinary days. */
export type DayKind = { kind: "holiday" | "adjusted_workday" | "weekend" | "workday"; name: string | null };

/** What to know of a day before something is put on it: a public holiday, or a weekend day everybody works. */
export type DayNote = { kind: "holiday" | "adjusted_workday"; name: string };

/** Reads a day "YYYY-MM-DD" in the yearly arrangement of public holidays. Only of years `isYearKnown` answers yes to. */
export function dayKind(date: string): DayKind {
  const { work, name } = chineseDays.getDayDetail(date);
  // Days of the arrangement are named "National Day,国庆节,3"; all others after their day of the week.
  const [, holiday] = name.split(",");
  if (holiday) return { kind: work ? "adjusted_workday" : "holiday", name: holiday };
  return { kind: dayOfWeek(date) >= 6 ? "weekend" : "workday", name: null };
}

/** What the arrangement says of a day that is no ordinary one. */
export function dayNote(date: string): DayNote | null {
  const { kind, name } = dayKind(date);
  return name !== null && (kind === "holiday" || kind === "adjusted_workday") ? { kind, name } : null;
}

/** Whether the arrangement of a year is published and in the table: before that nobody knows its holidays. */
export function isYearKnown(year: number): boolean {
  return dayKind(`${year}-10-01`).kind === "holiday";
}

/** The years among these dates whose arrangement nobody knows yet. */
export function unknownYearsOf(dates: readonly string[]): number[] {
  const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))].sort();
  return years.filter((year) => !isYearKnown(year));
}
