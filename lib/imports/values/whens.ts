import { Temporal } from "temporal-polyfill";
import { oneForm, type Problem, type Reading } from "./reading";

/** When something was, as its cell says it: dates "YYYY-MM-DD", times "HH:MM" or null where the cell says none. */
export type When = { from: string; to: string; startTime: string | null; endTime: string | null };

type Day = { year: number | null; month: number; day: number };
type Clock = { hour: number; minute: number; half: "am" | "pm" | null; colon: boolean };

/** Serial numbers of Excel outside of these years are no dates of a ledger. */
const plausible = { first: 1990, last: 2100 };

/**
 * Reads a cell that says when: a moment of the workbook, a serial number, or words like "3月5日下午2点-4点", "3.5-3.7", "2026年3月5日".
 * `year` completes dates without one; `date1904` is the workbook's own calendar. What can mean two things is a problem, not a guess.
 */
export function readWhen(
  cell: string | number | Date,
  { year, date1904 = false }: { year?: number | undefined; date1904?: boolean } = {},
): Reading<When> {
  if (cell instanceof Date) return ofMoment(cell);
  if (typeof cell === "number") return ofSerial(cell, date1904);
  const text = oneForm(cell);
  if (text === "") return { empty: true };
  if (/^\d{5}(\.\d+)?$/.test(text)) return ofSerial(Number(text), date1904);
  return ofWords(text, year);
}

/** Reads a cell that says only a time of the day or a stretch of it: "14:00-16:00", "下午2点". */
export function readTimes(cell: string | number | Date): Reading<Pick<When, "startTime" | "endTime">> {
  if (cell instanceof Date) return { value: { startTime: timeOfDay(fraction(cell)), endTime: null } };
  if (typeof cell === "number") {
    if (cell < 0 || cell >= 1) return { problem: "impossible_time" };
    return { value: { startTime: timeOfDay(cell), endTime: null } };
  }
  const text = oneForm(cell);
  if (text === "") return { empty: true };
  const times = timesIn(text);
  if ("problem" in times) return times;
  return times.startTime === null ? { problem: "impossible_time" } : { value: times };
}

// A date in a workbook has no time zone: readers give it as UTC, and as UTC it is read.
function ofMoment(moment: Date): Reading<When> {
  if (Number.isNaN(moment.getTime())) return { problem: "impossible_date" };
  const seconds = Math.round(moment.getTime() / 1000);
  const day = new Date(Math.floor(seconds / 86_400) * 86_400_000).toISOString().slice(0, 10);
  return inPlausibleYears({ day, share: (((seconds % 86_400) + 86_400) % 86_400) / 86_400 });
}

function ofSerial(serial: number, date1904: boolean): Reading<When> {
  if (!Number.isFinite(serial) || serial < 1) return { problem: "no_date" };
  const minutes = Math.round(serial * 1440);
  const whole = Math.floor(minutes / 1440);
  // Day 60 of the 1900 calendar is a 29 February that never was; later days stand one too high.
  const start = date1904 ? "1904-01-01" : whole < 60 ? "1899-12-31" : "1899-12-30";
  const day = Temporal.PlainDate.from(start).add({ days: whole }).toString();
  return inPlausibleYears({ day, share: (minutes % 1440) / 1440 });
}

function inPlausibleYears({ day, share }: { day: string; share: number }): Reading<When> {
  const year = Number(day.slice(0, 4));
  if (year < plausible.first || year > plausible.last) return { problem: "no_date" };
  return { value: { from: day, to: day, startTime: share === 0 ? null : timeOfDay(share), endTime: null } };
}

function fraction(moment: Date): number {
  return (moment.getTime() % 86_400_000) / 86_400_000;
}

function timeOfDay(share: number): string {
  const minutes = Math.round(share * 1440) % 1440;
  return clockText(Math.floor(minutes / 60), minutes % 60);
}

const dayPattern =
  /(?:(?<year>\d{4})(?:年|[-./]))?(?<month>\d{1,2})(?:月|[-./])(?<day>\d{1,2})(?:[日号]|(?![\d:点时]))/y;
const dayOnly = /(?<day>\d{1,2})(?:日|号)(?!\d)/y;
const slashYearLast = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b/;
const weekday = /[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?/g;

function ofWords(said: string, year: number | undefined): Reading<When> {
  const text = said
    .replace(weekday, " ")
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (slashYearLast.test(text)) return { problem: "day_or_month" };
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  const spaced = compact ? text.replace(compact[0], `${compact[1]}-${compact[2]}-${compact[3]} `) : text;
  const first = dayAt(spaced, 0);
  if (!first) return { problem: "no_date" };
  const second = spaced[first.end] === "-" ? laterDay(spaced, first) : null;
  const from = dated(first.day, year);
  if (typeof from !== "string") return { problem: from.problem };
  const to = second ? dated({ ...second.day, year: second.day.year ?? first.day.year }, year) : from;
  if (typeof to !== "string") return { problem: to.problem };
  if (to < from) return { problem: "ends_before_start" };
  const times = timesIn(spaced.slice(second?.end ?? first.end));
  return "problem" in times ? times : { value: { from, to, ...times } };
}

type Found = { day: Day; end: number };

function dayAt(text: string, at: number): Found | null {
  dayPattern.lastIndex = at;
  const found = dayPattern.exec(text);
  if (!found?.groups) return null;
  const { year, month, day } = found.groups;
  return {
    day: { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) },
    end: dayPattern.lastIndex,
  };
}

/** The second day of "3月5日-7日" or "3.5-3.7". */
function laterDay(text: string, first: Found): Found | null {
  const whole = dayAt(text, first.end + 1);
  if (whole) return whole;
  dayOnly.lastIndex = first.end + 1;
  const found = dayOnly.exec(text);
  return found?.groups ? { day: { ...first.day, day: Number(found.groups.day) }, end: dayOnly.lastIndex } : null;
}

function dated({ year, month, day }: Day, assumed: number | undefined): string | { problem: Problem } {
  const known = year ?? assumed;
  if (known === undefined) return { problem: "year_unknown" };
  try {
    return Temporal.PlainDate.from({ year: known, month, day }, { overflow: "reject" }).toString();
  } catch {
    return { problem: "impossible_date" };
  }
}

const clock =
  /(?<half>上午|早上|早晨|凌晨|中午|下午|傍晚|晚上|晚|am|pm)?\s*(?:(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::\d{2})?|[点时](?:(?<quarter>半|一刻|三刻)|(?<spoken>\d{1,2})分?)?(?:钟|整)?))\s*(?<after>am|pm)?/gi;

function timesIn(text: string): Pick<When, "startTime" | "endTime"> | { problem: Problem } {
  const found = [...text.matchAll(clock)].map(({ groups = {} }) => clockOf(groups));
  const rest = text.replace(clock, "").replace(/[\s\-,，、;；:()（）]|全天|开始|起|左右/g, "");
  if (rest !== "" || found.length > 2) return { problem: found.length === 0 ? "no_date" : "impossible_time" };
  const [first, last] = found;
  if (!first) return { startTime: null, endTime: null };
  const start = timeOf(first, null);
  if (typeof start !== "string") return start;
  const end = last ? timeOf(last, first) : null;
  if (end !== null && typeof end !== "string") return end;
  if (end !== null && end <= start) return { problem: "ends_before_start" };
  return { startTime: start, endTime: end };
}

const minutesOf: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 };

function clockOf(groups: Record<string, string | undefined>): Clock {
  const { half, after, hour, minute, quarter, spoken } = groups;
  const said = (half ?? after ?? "").toLowerCase();
  return {
    hour: Number(hour),
    minute: Number(minute ?? spoken ?? minutesOf[quarter ?? ""] ?? 0),
    half: /^(上午|早上|早晨|凌晨|am)$/.test(said) ? "am" : said === "" ? null : "pm",
    colon: minute !== undefined,
  };
}

/** The half of the day is taken from the start when the end says none and would else come before it. */
function timeOf({ hour, minute, half, colon }: Clock, start: Clock | null): string | { problem: Problem } {
  if (hour > 24 || minute > 59 || (half !== null && hour > 12 && half === "am")) return { problem: "impossible_time" };
  const known = half ?? (start?.half === "pm" || (start?.half === "am" && hour >= start.hour) ? start.half : null);
  if (known === "pm" && hour < 12) return clockText(hour + 12, minute);
  if (known !== null || colon || hour >= 8 || (start && !start.colon && start.half === null && start.hour >= 12))
    return hour === 24 ? { problem: "impossible_time" } : clockText(hour, minute);
  return { problem: "half_day_unknown" };
}

function clockText(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
