import { dayOfWeek, daysAfter, daysInMonth } from "@/lib/time/zone";

/** The same day of the week in another year, nearest the same date: at most three days off, at the turn of the year six. */
export function sameWeekdayIn(date: string, year: number): string {
  const [, month = 1, day = 1] = date.split("-").map(Number);
  const two = (part: number) => String(part).padStart(2, "0");
  const same = `${year}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`;
  const off = (dayOfWeek(date) - dayOfWeek(same) + 10) % 7;
  const near = daysAfter(same, off - 3);
  if (near.startsWith(`${year}-`)) return near;
  return daysAfter(near, near < same ? 7 : -7);
}

/** The year one most likely plans for: this one, from October on the next. */
export function plannedYear(today: string): number {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return month >= 10 ? year + 1 : year;
}
