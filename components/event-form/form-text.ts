import type { EventFormValues } from "@/lib/events/form-input";

/** The form's values as text, as inputs hold them. */
export type EventFormText = {
  [Name in Exclude<keyof EventFormValues, "intent" | "groupIds" | "dates" | "offReason" | "coHostIds">]-?: string;
} & {
  groupIds: string[];
  coHostIds: string[];
};

/** The fields that are compared when two people changed the same event, in the order of the form. */
export const comparedFields = [
  "title",
  "kindId",
  "campaign",
  "unitId",
  "startDate",
  "startTime",
  "endDate",
  "endTime",
  "format",
  "venueId",
  "streetId",
  "place",
  "onlineUrl",
  "groupIds",
  "contactPhone",
  "contactName",
  "description",
  "speaker",
  "host",
  "coHosts",
  "coHostIds",
  "capacity",
  "accessNotes",
] as const;
export type ComparedField = (typeof comparedFields)[number];
