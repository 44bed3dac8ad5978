import { daysInMonth } from "@/lib/time/zone";

/** How a year's events spread over its months: twelve shares that add up to 1 (counting rule 8). */
export type Profile = { shares: number[]; from: "last_year" | "even" };

/** Fewer events than this in a year say nothing about how years run. */
const fewestForProfile = 24;
/** Before this share of the year has passed, a forecast would be a guess. */
const earliestForecast = 0.1;

/** The profile of the last complete year from its approved counting events by month, or an even one when there are too few. */
export function profileOf(eventsByMonth: readonly number[]): Profile {
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

/**
 * Where the year ends if it goes on as the profile ran: what has been held so far, divided by the share of the year that usually has
 * been. Never less than what is held or already planned. Null while too little of the year has passed.
 */
export function forecast(held: number, planned: number, profile: Profile, date: string): number | null {
  const share = shareUntil(profile, date);
  if (share < earliestForecast) return null;
  return Math.max(held + planned, Math.round(held / share));
}

/** A target of "300场以上" is met at 300 (民法典 第1259条: 以上 includes the number). */
export function isMet(done: number, target: number): boolean {
  return done >= target;
}

type UnitTarget = { scope: string; measure: string; path: string; figure: number };

/** What the units' targets of events come to: only those not below another unit with a target, so that none counts twice. */
export function sumOfParts(lines: readonly UnitTarget[]): number {
  const ofUnits = lines.filter((line) => line.scope === "unit" && line.measure === "events");
  const isBelowAnother = (line: UnitTarget) =>
    ofUnits.some((other) => other !== line && line.path.startsWith(other.path));
  return ofUnits.filter((line) => !isBelowAnother(line)).reduce((sum, line) => sum + line.figure, 0);
}
