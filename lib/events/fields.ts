import { localDate, localTime } from "@/lib/time/zone";
import type { EventFields } from "./input";
import type { EventRow } from "./mutations/reach-event";

/** A kept event as the fields it was filled in with; its co-hosts where they are given. */
export function fieldsOfEvent(
  event: EventRow,
  groupIds: readonly string[],
  coHostIds?: readonly string[],
): EventFields {
  const endsOn = localDate(event.endsAt, event.timeZone);
  return {
    unitId: event.unitId,
    title: event.title,
    description: event.description || undefined,
    kindId: given(event.kindId),
    campaignId: given(event.campaignId),
    editionId: given(event.editionId),
    groupIds: groupIds.toSorted(),
    format: event.format,
    venueId: given(event.venueId),
    // The street of a venue follows from it.
    streetId: event.venueId ? undefined : given(event.streetId),
    place: given(event.place),
    onlineUrl: given(event.onlineUrl),
    startDate: event.startsOn,
    startTime: localTime(event.startsAt, event.timeZone),
    endDate: endsOn === event.startsOn ? undefined : endsOn,
    endTime: localTime(event.endsAt, event.timeZone),
    host: given(event.host),
    coHosts: given(event.coHosts),
    ...(coHostIds ? { coHostIds: coHostIds.toSorted() } : {}),
    speaker: given(event.speaker),
    contactName: given(event.contactName),
    contactPhone: given(event.contactPhone),
    accessNotes: given(event.accessNotes),
    capacity: given(event.capacity),
  };
}

function given<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}

/** What can come along when an event is made again; its name always does. */
export const eventParts = ["text", "place", "audience", "speaker", "contact"] as const;
export type EventPart = (typeof eventParts)[number];

const fieldsOfPart: Record<EventPart, (keyof EventFields)[]> = {
  text: ["description", "kindId", "campaignId", "editionId"],
  place: ["venueId", "streetId", "place", "onlineUrl", "accessNotes"],
  audience: ["capacity"],
  speaker: ["speaker", "host", "coHosts", "coHostIds"],
  contact: ["contactName", "contactPhone"],
};

/** The fields that do not come along with these parts. */
export function fieldsWithout(parts: readonly EventPart[]): string[] {
  const left = eventParts.filter((part) => !parts.includes(part));
  return [...left.flatMap((part) => fieldsOfPart[part]), ...(parts.includes("audience") ? [] : ["groupIds"])];
}

/** Reads the chosen parts from an address; without any said, all. */
export function readParts(params: Record<string, string | string[] | undefined>): EventPart[] {
  if (params.parts === undefined) return [...eventParts];
  const said = [params.parts].flat();
  return eventParts.filter((part) => said.includes(part));
}

/** The fields with only the chosen parts in them. */
export function withParts(fields: EventFields, parts: readonly EventPart[]): EventFields {
  const left = fieldsWithout(parts);
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !left.includes(name)));
  return { ...(kept as EventFields), groupIds: parts.includes("audience") ? fields.groupIds : [] };
}
