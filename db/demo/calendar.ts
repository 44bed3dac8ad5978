// Days are numbered from 1970-01-01. China has kept UTC+8 all year since 1992, so its wall clock is plain arithmetic,
// which a million events need; a test compares it with lib/time.
const dayLength = 86_400_000;
const shanghaiAhead = 8 * 60;

export const demoTimeZone = "Asia/Shanghai";

/** The number of the day "YYYY-MM-DD". */
export function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / dayLength;
  if (!Number.isInteger(day)) throw new Error(`not a date: ${date}`);
  return day;
}

/** The number of a day given by year, month and day of the month, counted from 1. */
export function dayAt(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** The day as "YYYY-MM-DD". */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The year, and the month and day counted from 1. */
export function partsOf(day: number): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whether nobody works on this day of the week. */
export function isWeekend(day: number): boolean {
  return weekdayOf(day) > 5;
}

/** How many days the month has. */
export function daysIn(year: number, month: number): number {
  return dayAt(year, month + 1, 1) - dayAt(year, month, 1);
}

/** The moment at which the wall clock shows this day and so many minutes after midnight. */
export function momentAt(day: number, minutes: number): Date {
  return new Date(day * dayLength + (minutes - shanghaiAhead) * 60_000);
}

/** The Saturday of the third weekend of September, when the National Science Day begins. */
export function scienceDayOf(year: number): number {
  const first = dayAt(year, 9, 1);
  return first + ((6 - weekdayOf(first) + 7) % 7) + 14;
}
