import type { EventFields } from "@/lib/events/input";
import type { EventStatus } from "@/lib/events/status";
import { isBegun } from "@/lib/events/status";
import { daysAfter, daysBetween } from "@/lib/time/zone";

// Fields that only make sense together are changed, and set by hand, together.
const together = {
  time: ["startDate", "startTime", "endDate", "endTime"],
  place: ["format", "venueId", "streetId", "place", "onlineUrl"],
  campaign: ["campaignId", "editionId"],
} as const satisfies Record<string, readonly (keyof EventFields)[]>;
const alone = [
  ...(["unitId", "title", "description", "kindId", "groupIds", "host", "coHosts", "coHostIds"] as const),
  ...(["speaker", "contactName", "contactPhone", "accessNotes", "capacity"] as const),
] as const satisfies readonly (keyof EventFields)[];

const aspects: Record<string, readonly (keyof EventFields)[]> = {
  ...together,
  ...Object.fromEntries(alone.map((field) => [field, [field]])),
};

/** What a change was about: fields by name, those that belong together under one ("time", "place", "campaign"). */
export function changedAspects(before: EventFields, after: EventFields): string[] {
  const same = (field: keyof EventFields) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
  return Object.keys(aspects).filter((aspect) => !aspects[aspect]?.every(same));
}

/** Another event of the series after the same change; what was set by hand for it alone (`own`) stays. */
export function followed(
  other: EventFields,
  own: readonly string[],
  { before, after }: { before: EventFields; after: EventFields },
): EventFields {
  const changed = changedAspects(before, after).filter((aspect) => !own.includes(aspect));
  const words = changed.filter((aspect) => aspect !== "time").flatMap((aspect) => aspects[aspect] ?? []);
  const next = { ...other, ...Object.fromEntries(words.map((field) => [field, after[field]])) };
  return changed.includes("time") ? { ...next, ...movedAlike(other, before, after) } : next;
}

/** The same number of days on; new hours where they changed. */
function movedAlike(other: EventFields, before: EventFields, after: EventFields): Partial<EventFields> {
  const startDate = daysAfter(other.startDate, daysBetween(before.startDate, after.startDate));
  const length = (fields: EventFields) => (fields.endDate ? daysBetween(fields.startDate, fields.endDate) : 0);
  const days = length(before) === length(after) ? length(other) : length(after);
  return {
    startDate,
    startTime: before.startTime === after.startTime ? other.startTime : after.startTime,
    endDate: days > 0 ? daysAfter(startDate, days) : undefined,
    endTime: before.endTime === after.endTime ? other.endTime : after.endTime,
  };
}

/** Is this event of a series left alone by changes of the others: cancelled, begun or reported? */
export function isSettled(event: { status: EventStatus; startsAt: Date }, now: Date): boolean {
  return event.status === "cancelled" || isBegun(event, now);
}
