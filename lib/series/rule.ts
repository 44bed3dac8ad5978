import { dayOfWeek, daysAfter, daysInMonth } from "@/lib/time/zone";
import { dayKind, unknownYearsOf } from "./holidays";
import { mostDates } from "./scope";

/**
 * When a series takes place. `from` and `until` are dates, both included; `times` limits how many. Weekdays count from 1 (Monday);
 * `nth` -1 is the last of a month.
 */
export type SeriesRule = {
  on:
    | { every: "day" }
    | { every: "workday" }
    | { every: "week"; weekdays: number[]; interval: number }
    | { every: "month"; weekday: number; nth: number }
    | { every: "month"; days: number[] }
    | { dates: string[] };
  from: string;
  until: string;
  times: number | null;
  /** Leaves out the days off of public holidays. */
  skipsHolidays: boolean;
};

/** A date of the series; `left` names the holiday it falls on when the rule leaves it out. */
export type SeriesDate = { date: string; left: string | null };
/** `cut`: there are more dates than can be made at once. */
export type SeriesDates = { dates: SeriesDate[]; unknownYears: number[]; cut: boolean };

/** Every date of a rule in order, those it leaves out for a holiday among them, and the years whose holidays nobody knows yet. */
export function datesOf(rule: SeriesRule): SeriesDates {
  const dates: SeriesDate[] = [];
  let held = 0;
  let cut = false;
  for (const date of candidates(rule)) {
    if (rule.times !== null && held >= rule.times) break;
    if (dates.length >= mostDates) {
      cut = true;
      break;
    }
    const { kind, name } = dayKind(date);
    const left = rule.skipsHolidays && kind === "holiday" ? name : null;
    dates.push({ date, left });
    if (left === null) held += 1;
  }
  const asksHolidays = rule.skipsHolidays || ("every" in rule.on && rule.on.every === "workday");
  return { dates, unknownYears: asksHolidays ? unknownYearsOf(dates.map(({ date }) => date)) : [], cut };
}

function* candidates({ on, from, until }: SeriesRule): Generator<string> {
  if ("dates" in on) {
    yield* [...new Set(on.dates)].sort();
    return;
  }
  for (let date = from; date <= until; date = daysAfter(date, 1)) if (falls(on, date, from)) yield date;
}

function falls(on: Exclude<SeriesRule["on"], { dates: string[] }>, date: string, from: string): boolean {
  if (on.every === "day") return true;
  if (on.every === "workday") return ["workday", "adjusted_workday"].includes(dayKind(date).kind);
  if (on.every === "week") return on.weekdays.includes(dayOfWeek(date)) && weeksBetween(from, date) % on.interval === 0;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if ("days" in on) return on.days.includes(day);
  if (dayOfWeek(date) !== on.weekday) return false;
  return on.nth === -1 ? day + 7 > daysInMonth(year, month) : Math.ceil(day / 7) === on.nth;
}

/** Weeks begin on Monday: the first week of the series is the one its first day lies in. */
function weeksBetween(from: string, date: string): number {
  const days = (Date.parse(date) - Date.parse(from)) / 86_400_000;
  return Math.floor((days + dayOfWeek(from) - 1) / 7);
}
