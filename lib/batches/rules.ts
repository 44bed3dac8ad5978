import { readCampaignChoice } from "@/lib/events/form-input";
import { type EventFields, missingForPublishing } from "@/lib/events/input";
import type { EventStatus } from "@/lib/events/status";
import { isBegun, refusalOf } from "@/lib/events/status";
import { daysAfter } from "@/lib/time/zone";
import { type BatchWish, batchFields } from "./input";

/** Why an event is left out of a batch. */
export const leftReasons = [
  ...(["status", "incomplete", "alike", "begun", "reported", "cancelled", "postponed"] as const),
  ...(["closed", "same"] as const),
] as const;
export type LeftReason = (typeof leftReasons)[number];

/** What a batch keeps of an event as it was. */
export type Before = {
  fields: EventFields;
  status: EventStatus;
  publishedAt: number | null;
  seriesOwn: string[] | null;
};

type Kept = { status: EventStatus; startsAt: Date };
const reported: EventStatus[] = ["submitted", "returned", "approved"];

/** Why the wish is not for this event, as far as its own row says; null when it is. */
export function leftOut(wish: BatchWish, event: Kept, fields: EventFields, now: Date): LeftReason | null {
  if (wish.change === "publish") return unpublishable(event, fields, now);
  if (event.status === "cancelled") return "cancelled";
  if (reported.includes(event.status)) return "reported";
  if (wish.change === "cancel") return refusalOf("cancel", event.status, event.startsAt, now) ? "status" : null;
  if (wish.change === "days") {
    if (isBegun(event, now)) return "begun";
    return event.status === "postponed" ? "postponed" : null;
  }
  return JSON.stringify(wished(wish, fields)) === JSON.stringify(fields) ? "same" : null;
}

/** The fields a batch changes, those that say when as one. */
export const changedFields = ["time", ...batchFields, "contactName", "contactPhone"] as const;
export type ChangedField = (typeof changedFields)[number];
/** A field as it is and as it becomes; ids as they stand, nothing as an empty list. */
export type FieldChange = { field: ChangedField; from: string[]; to: string[] };

/** What differs between an event and what becomes of it. */
export function changesBetween(before: EventFields, after: EventFields): FieldChange[] {
  return changedFields
    .map((field) => ({ field, from: valuesOf(field, before), to: valuesOf(field, after) }))
    .filter(({ from, to }) => from.join() !== to.join());
}

function valuesOf(field: ChangedField, fields: EventFields): string[] {
  if (field === "time") return [fields.startDate];
  if (field === "groupIds") return fields.groupIds;
  if (field === "campaign") return [fields.editionId ?? fields.campaignId ?? []].flat();
  return [fields[field] ?? []].flat();
}

function unpublishable(event: Kept, fields: EventFields, now: Date): LeftReason | null {
  if (refusalOf("publish", event.status, event.startsAt, now)) return "status";
  return missingForPublishing(fields).length > 0 ? "incomplete" : null;
}

/** The fields of an event as the wish would have them. */
export function wished(wish: BatchWish, fields: EventFields): EventFields {
  if (wish.change === "days") {
    const on = (date: string) => daysAfter(date, wish.days ?? 0);
    return { ...fields, startDate: on(fields.startDate), endDate: fields.endDate && on(fields.endDate) };
  }
  if (wish.change !== "field") return fields;
  const { contactName = fields.contactName, contactPhone = fields.contactPhone } = wish;
  return { ...fields, contactName, contactPhone, ...setBy(wish.set) };
}

function setBy(set: string | undefined): Partial<EventFields> {
  const [field, value = ""] = (set ?? "").split(":");
  if (field === "campaign") return readCampaignChoice(value);
  if (field === "groupIds") return { groupIds: [value] };
  if (field === "venueId") return { venueId: value, streetId: undefined };
  return field === "kindId" ? { kindId: value } : {};
}

/** Files prove that it was held: such an event is not made a draft, or a proposal, again. */
export function isHeldByFiles(before: EventStatus, withFiles: ReadonlySet<string>, id: string): boolean {
  return (before === "draft" || before === "proposed") && withFiles.has(id);
}
