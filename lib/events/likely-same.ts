import { daysAfter, daysBetween, instantOf, localDate, localTime } from "@/lib/time/zone";
import { isAlikePlace, isAlikeTitle } from "./alike";

/** An event as far as the rule looks at it. */
export type Placed = {
  id: string;
  title: string;
  startsOn: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  unitId: string;
  venueId: string | null;
  streetId: string | null;
  place: string | null;
};

/** How many days before an event another one may have begun that still runs on its day: exhibitions are looked for so far back. */
export const longestBack = 14;

/**
 * The one rule for what is likely registered twice: they share a day, they are at the same place or near, and their titles are alike.
 * It reads the same from either side. A person decides; nothing is refused by it.
 */
export function isLikelySame(one: Placed, other: Placed): boolean {
  return one.id !== other.id && shareDay(one, other) && isNear(one, other) && isAlikeTitle(one.title, other.title);
}

/** The last local day an event runs on. */
export function lastDayOf({ endsAt, startsOn, timeZone }: Placed): string {
  const last = localDate(new Date(endsAt.getTime() - 1), timeZone);
  return last < startsOn ? startsOn : last;
}

/** The same event, put on another day at the same hours. */
export function onDay<Event extends Placed>(event: Event, date: string): Event {
  const { startsAt, endsAt, startsOn, timeZone } = event;
  const days = daysBetween(startsOn, date);
  const moved = (instant: Date) =>
    instantOf(daysAfter(localDate(instant, timeZone), days), localTime(instant, timeZone), timeZone);
  return { ...event, startsOn: date, startsAt: moved(startsAt), endsAt: moved(endsAt) };
}

/** Whatever the time zones: what ended so long before the other began shares no day with it. */
const surelyApart = 2 * 86_400_000;

function shareDay(one: Placed, other: Placed): boolean {
  // Thousands are compared; what a day is in a time zone takes long to say and is seldom needed.
  if (one.startsOn === other.startsOn) return true;
  if (other.startsAt.getTime() - one.endsAt.getTime() > surelyApart) return false;
  if (one.startsAt.getTime() - other.endsAt.getTime() > surelyApart) return false;
  return one.startsOn <= lastDayOf(other) && other.startsOn <= lastDayOf(one);
}

/**
 * One venue, where each names one. Else one street, unless each says in words where, the words differ, and so do the hours: two
 * communities of a street may well hold the same class on one day. Where a street is not known: one unit, or alike words for the place.
 */
function isNear(one: Placed, other: Placed): boolean {
  if (one.venueId && other.venueId) return one.venueId === other.venueId;
  const told = one.place && other.place ? isAlikePlace(one.place, other.place) : null;
  if (one.streetId && other.streetId) {
    const apart = told === false && !one.venueId && !other.venueId && !shareHours(one, other);
    return one.streetId === other.streetId && !apart;
  }
  return one.unitId === other.unitId || told === true;
}

function shareHours(one: Placed, other: Placed): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
