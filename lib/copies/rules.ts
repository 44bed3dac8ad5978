import { daysAfter } from "@/lib/time/zone";

/** The same day of the week nearest the same date a year later: 52 weeks on. */
export function sameWeekdayNextYear(date: string): string {
  return daysAfter(date, 364);
}
