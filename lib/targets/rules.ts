import { daysInMonth } from "@/lib/time/zone";

/** How a year's events spread over its months: twelve shares that add up to 1 (counting rule 8). */
export type Profile = { shares: number[]; from: "months" | "last_year" | "even" };

/** Fewer events than this in a year say nothing about how years run. */
const fewestForProfile = 24;
/** Before this share of the year has passed, a forecast would be a guess. */
const earliestForecast = 0.1;

/** The months' own targets, and the year's that they have to add up to before they say how the year runs. */
export type MonthTargets = { figures: readonly number[]; whole: number | null };

/**
 * The profile of a year: its months' own targets when they add up to the year's; else that of the last complete year, from its
 * approved counting events by month; an even one when there are too few.
 */
export function profileOf(eventsByMonth: readonly number[], months?: MonthTargets): Profile {
  const planned = months?.figures.reduce((sum, figure) => sum + figure, 0) ?? 0;
  if (months && planned > 0 && planned === months.whole)
    return { shares: months.figures.map((figure) => figure / planned), from: "months" };
  const total = eventsByMonth.reduce((sum, events) => sum + events, 0);
  if (total < fewestForProfile) return { shares: Array.from({ length: 12 }, () => 1 / 12), from: "even" };
  return { shares: eventsByMonth.map((events) => events / total), from: "last_year" };
}

/** The share of a year's events that the profile expects until the end of a day ("YYYY-MM-DD") of that year: 0 to 1. */
export function shareUntil(profile: Profile, date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const before = profile.shares.slice(0, month - 1).reduce((sum, share) => sum + share, 0);
  const within = ((profile.shares[month - 1] ?? 0) * day) / daysInMonth(year, month);
  return Math.min(1, before + within);
}

/** How many events (or how much attendance) the profile expects until the end of a day, rounded to a whole number. */
export function expectedToDate(target: number, profile: Profile, date: string): number {
  return Math.round(target * shareUntil(profile, date));
}

/** Where a year is likely to end: never one figure (counting rule 8). */
export type Range = { low: number; high: number };
/** What was held in each month of the year so far, and what is published and still to come. */
export type Course = { held: readonly number[]; planned: number };

/** So many whole months before the current one are the pace of late. */
const monthsOfLate = 3;

/**
 * Where the year ends, as a range between two paces, both by the profile: the pace of the whole year so far (what has been held, divided
 * by the share of the year that usually has been), and the pace of the last three whole months, kept up for the rest of the year. Never
 * less than what is held and planned already. Null while too little of the year has passed.
 */
export function forecast({ held, planned }: Course, profile: Profile, date: string): Range | null {
  const share = shareUntil(profile, date);
  if (share < earliestForecast) return null;
  const total = sumOf(held);
  const byYear = total / share;
  const month = Number(date.slice(5, 7));
  const late = <Item>(items: readonly Item[]) => items.slice(Math.max(0, month - 1 - monthsOfLate), month - 1);
  const usual = sumOf(late(profile.shares));
  const byLate = usual > 0 ? total + (sumOf(late(held)) / usual) * (1 - share) : byYear;
  const low = Math.max(total + planned, Math.floor(Math.min(byYear, byLate) + rounding));
  return { low, high: Math.max(low, Math.ceil(Math.max(byYear, byLate) - rounding)) };
}

/** Shares are no whole numbers: what misses one by less than this is one. */
const rounding = 1e-6;

/** How many events a month it takes from here, the current month counted in: what is missing over the months left, rounded up. */
export function neededPerMonth(target: number, held: number, date: string): number {
  return Math.ceil(Math.max(0, target - held) / monthsLeft(date));
}

/** The months of a year from a day on, its own among them. */
export function monthsLeft(date: string): number {
  return 13 - Number(date.slice(5, 7));
}

/** How a target stands on a day of its year: all null in another year. */
export type Pace = { held: number; expected: number | null; forecast: Range | null; needed: number | null };

/** What a target's course comes to on a day; `date` is null when the target's year is not the current one. */
export function paceOf(target: number, course: Course, profile: Profile, date: string | null): Pace {
  const held = sumOf(course.held);
  if (date === null) return { held, expected: null, forecast: null, needed: null };
  return {
    held,
    expected: expectedToDate(target, profile, date),
    forecast: forecast(course, profile, date),
    needed: neededPerMonth(target, held, date),
  };
}

/** The same for the target of one month: its days pass evenly, and what is missing is needed in the month itself, while it lasts. */
export function paceOfMonth(target: number, course: Course, month: number, date: string | null): Pace {
  const held = sumOf(course.held);
  if (date === null) return { held, expected: null, forecast: null, needed: null };
  const [year = 0, current = 1, day = 1] = date.split("-").map(Number);
  const passed = month < current ? 1 : month > current ? 0 : day / daysInMonth(year, current);
  const needed = month < current ? null : Math.max(0, target - held);
  return { held, expected: Math.round(target * passed), forecast: null, needed };
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

/** A target of "300场以上" is met at 300 (民法典 第1259条: 以上 includes the number). */
export function isMet(done: number, target: number): boolean {
  return done >= target;
}

type Measure = "events" | "attendance";
type PartTarget = { scope: string; measure: Measure; path: string; figure: number };

/** What the targets of one kind come to; of units only those not below another unit with a target, so that none counts twice. */
export function sumOfParts(lines: readonly PartTarget[], scope = "unit", measure: Measure = "events"): number {
  return sumOf(topmost(lines.filter((line) => line.scope === scope && line.measure === measure)).map(figureOf));
}

/** What the targets of the units below a unit come to; null when none of them has one. */
export function sumBelow(lines: readonly PartTarget[], unit: PartTarget): number | null {
  const below = lines.filter(
    (line) =>
      line.scope === "unit" && line.measure === unit.measure && line !== unit && line.path.startsWith(unit.path),
  );
  return below.length === 0 ? null : sumOf(topmost(below).map(figureOf));
}

const figureOf = ({ figure }: PartTarget) => figure;

function topmost<Line extends PartTarget>(lines: readonly Line[]): Line[] {
  const paths = new Set(lines.map(({ path }) => path));
  // A unit's path ends with "/": the paths above it are its beginnings up to each of the others.
  const isBelow = ({ path }: Line) => {
    for (let end = path.lastIndexOf("/", path.length - 2); end > 0; end = path.lastIndexOf("/", end - 1)) {
      if (paths.has(path.slice(0, end + 1))) return true;
    }
    return false;
  };
  return lines.filter((line) => !isBelow(line));
}
