import { type EventPart, fieldsWithout } from "@/lib/events/fields";
import { campaignChoice } from "@/lib/events/form-input";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import { daysAfter, daysBetween, localDate, localTime } from "@/lib/time/zone";
import type { EventFormText } from "./form-text";

/** An event as the fields of its form. */
export function textOfEvent(event: OwnEvent): EventFormText {
  const endsOn = localDate(event.endsAt, event.timeZone);
  return {
    id: event.id,
    version: String(event.version),
    unitId: event.unitId,
    title: event.title,
    kindId: event.kindId ?? "",
    campaign: campaignChoice(event.campaignId, event.editionId),
    groupIds: event.groups.map((group) => group.id),
    format: event.format,
    venueId: event.venueId ?? "",
    streetId: event.streetId ?? "",
    place: event.place ?? "",
    onlineUrl: event.onlineUrl ?? "",
    startDate: event.startsOn,
    startTime: localTime(event.startsAt, event.timeZone),
    endDate: endsOn === event.startsOn ? "" : endsOn,
    endTime: localTime(event.endsAt, event.timeZone),
    host: event.host ?? "",
    coHosts: event.coHosts ?? "",
    coHostIds: event.coHostUnits.map((unit) => unit.id),
    speaker: event.speaker ?? "",
    contactName: event.contactName ?? "",
    contactPhone: event.contactPhone ?? "",
    accessNotes: event.accessNotes ?? "",
    description: event.description,
    capacity: event.capacity === null ? "" : String(event.capacity),
    correctionReason: "",
    scope: "one",
  };
}

type LastWords = { contactName: string | null; contactPhone: string | null } | null;

/** An empty form: a week from today in the afternoon, with what this person wrote last time. */
export function emptyText(
  id: string,
  unit: { id: string; streetId: string | null },
  { last, today }: { last: LastWords; today: string },
): EventFormText {
  return {
    ...nothing,
    id,
    unitId: unit.id,
    streetId: unit.streetId ?? "",
    startDate: daysAfter(today, 7),
    contactName: last?.contactName ?? "",
    contactPhone: last?.contactPhone ?? "",
  };
}

type Copied = { event: OwnEvent; parts: readonly EventPart[]; today: string };

/** Another event like this one in the chosen parts, a week from today. */
export function copiedText(id: string, { event, parts, today }: Copied): EventFormText {
  const left = fieldsWithout(parts).map((field) => (field === "campaignId" ? "campaign" : field));
  const kept = Object.entries(textOfEvent(event)).filter(([name]) => !left.includes(name));
  const bare = { ...nothing, streetId: "", contactName: "", contactPhone: "", unitId: event.unitId, id };
  const text: EventFormText = { ...bare, startDate: today, ...Object.fromEntries(kept) };
  const startDate = daysAfter(today, 7);
  const endDate = text.endDate && daysAfter(startDate, daysBetween(text.startDate, text.endDate));
  return { ...text, id, version: "0", startDate, endDate };
}

/** A new event begun from a template, a week from today. */
export function templateText(id: string, fields: Record<string, string | string[]>, today: string): EventFormText {
  const { campaignId, ...texts } = fields;
  const campaign = typeof campaignId === "string" ? campaignId : "";
  const filled = { ...nothing, streetId: "", contactName: "", contactPhone: "", unitId: "", ...texts };
  return { ...filled, campaign, id, startDate: daysAfter(today, 7) };
}

const nothing = {
  version: "0",
  title: "",
  kindId: "",
  campaign: "",
  groupIds: [],
  format: "onsite",
  venueId: "",
  place: "",
  onlineUrl: "",
  startTime: "14:00",
  endDate: "",
  endTime: "15:30",
  host: "",
  coHosts: "",
  coHostIds: [],
  speaker: "",
  accessNotes: "",
  description: "",
  capacity: "",
  correctionReason: "",
  scope: "one",
} satisfies Partial<EventFormText>;
