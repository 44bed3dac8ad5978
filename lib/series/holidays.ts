import { getDayDetail } from "chinese-days";
import { dayOfWeek } from "@/lib/time/zone";

/** What the State Council's arrangement makes of a day: `name` is the holiday's Chinese name, null on ordinary days. */
export type DayKind = { kind: "holiday" | "adjusted_workday" | "weekend" | "workday"; name: string | null };

/** Reads a day "YYYY-MM-DD" in the yearly arrangement of public holidays. Only of years `isYearKnown` answers yes to. */
export function dayKind(date: string): DayKind {
  const { work, name } = getDayDetail(date);
  // Days of the arrangement are named "National Day,国庆节,3"; all others after their day of the week.
  const [, holiday] = name.split(",");
  if (holiday) return { kind: work ? "adjusted_workday" : "holiday", name: holiday };
  return { kind: dayOfWeek(date) >= 6 ? "weekend" : "workday", name: null };
}

/** Whether the arrangement of a year is published and in the table: before that nobody knows its holidays. */
export function isYearKnown(year: number): boolean {
  return dayKind(`${year}-10-01`).kind === "holiday";
}
