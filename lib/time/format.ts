import { Temporal } from "temporal-polyfill";
import { daysBetween, localDate, localTime } from "./zone";

type Style = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date "YYYY-MM-DD" without its year: 9月14日, 14 September. */
export function dayText(date: string, locale: string): string {
  return format(date, locale, { month: "long", day: "numeric" });
}

/** A date with its year: 2026年9月14日, 14 September 2026. */
export function dateText(date: string, locale: string): string {
  return format(date, locale, { year: "numeric", month: "long", day: "numeric" });
}

/** The weekday of a date: 星期一, Monday. */
export function weekdayText(date: string, locale: string): string {
  return format(date, locale, { weekday: "long" });
}

/** The month of a year by its number from 1: 9月, Sep. */
export function monthText(month: number, locale: string): string {
  return format(`2026-${String(month).padStart(2, "0")}-01`, locale, { month: "short" });
}

/** A moment by the programme's clock: 2026年9月14日 14:00, 14 September 2026, 14:00. */
export function momentText(instant: Date, locale: string): string {
  const joint = locale === "en" ? ", " : " ";
  return `${dateText(localDate(instant), locale)}${joint}${localTime(instant)}`;
}

/** A day as one says it from `today`, when it is near; the days between otherwise. */
export function nearDay(
  date: string,
  today: string,
): { name: "today" | "tomorrow" | "dayAfter" } | { name: "inDays" | "daysAgo"; days: number } {
  const days = daysBetween(today, date);
  if (days === 0) return { name: "today" };
  if (days === 1) return { name: "tomorrow" };
  if (days === 2) return { name: "dayAfter" };
  return days > 0 ? { name: "inDays", days } : { name: "daysAgo", days: -days };
}

/** The moment in ISO 8601 with the offset of its zone: "2026-09-14T14:00:00+08:00". */
export function isoWithOffset(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** A date has no zone: it is formatted as the same date in UTC, wherever the server stands. */
function format(date: string, locale: string, style: Style): string {
  const language = locale === "en" ? "en-GB" : locale;
  const key = `${language} ${Object.entries(style).join()}`;
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });
  formats.set(key, kept);
  return kept.format(new Date(`${date}T00:00:00Z`));
}
