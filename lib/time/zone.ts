import { Temporal } from "temporal-polyfill";

/** The programme's time zone, unless an event says otherwise. */
export const programmeTimeZone = "Asia/Shanghai";

/** The date "YYYY-MM-DD" that a clock on the wall shows at that moment. */
export function localDate(instant: Date, timeZone = programmeTimeZone): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The time "HH:MM" that a clock on the wall shows at that moment. */
export function localTime(instant: Date, timeZone = programmeTimeZone): string {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The moment at which a clock on the wall shows this date and time ("YYYY-MM-DD", "HH:MM"). */
export function instantOf(date: string, time: string, timeZone = programmeTimeZone): Date {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(wall.toZonedDateTime(timeZone).epochMilliseconds);
}

/** `days` after (or before, when negative) a date, as "YYYY-MM-DD". */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The same day a year earlier; 29 February becomes 28 February. */
export function sameDayLastYear(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ years: 1 }).toString();
}

/** The same day a year later; 29 February becomes 28 February. */
export function sameDayNextYear(date: string): string {
  return Temporal.PlainDate.from(date).add({ years: 1 }).toString();
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

function zoned(instant: Date, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
