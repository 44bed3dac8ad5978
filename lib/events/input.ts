import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { mostCoHosts } from "@/lib/co-hosts/input";
import { correctionReason } from "@/lib/periods/input";

const shortText = (most: number) => z.string().trim().max(most);
const optionalText = (most: number) => shortText(most).optional();
const date = z.iso.date("invalid_date").refine((day) => day >= "2000-01-01" && day <= "2100-12-31", "invalid_date");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid_time");

/** The whole form of an event. A draft needs a name, a unit and a time; `missingForPublishing` says what publishing needs. */
export const eventFields = z.object({
  unitId: z.string().min(1),
  title: shortText(80).min(1),
  description: optionalText(3000),
  kindId: z.string().optional(),
  campaignId: z.string().optional(),
  editionId: z.string().optional(),
  groupIds: z.array(z.string()).max(20).default([]),
  format: z.enum(["onsite", "online", "hybrid"]),
  venueId: z.string().optional(),
  streetId: z.string().optional(),
  place: optionalText(120),
  onlineUrl: z
    .url({ protocol: /^https?$/, error: "invalid_url" })
    .max(500)
    .optional(),
  startDate: date,
  startTime: time,
  endDate: date.optional(),
  endTime: time,
  host: optionalText(120),
  coHosts: optionalText(300),
  /** The units that hold it with the one that leads it; not said, they stay as they are. */
  coHostIds: z.array(z.string()).max(mostCoHosts).optional(),
  speaker: optionalText(120),
  contactName: optionalText(40),
  contactPhone: z
    .string()
    .normalize("NFKC")
    .trim()
    .regex(/^[0-9+()\- ]{5,25}$/, "invalid_phone")
    .optional(),
  accessNotes: optionalText(300),
  capacity: optionalWholeNumber(1, 1_000_000),
  correctionReason,
});

/** The end is after the start; an event without an end date ends on the day it starts. */
const endsAfterStart = (event: {
  startDate: string;
  startTime: string;
  endDate?: string | undefined;
  endTime: string;
}) => `${event.endDate ?? event.startDate}T${event.endTime}` > `${event.startDate}T${event.startTime}`;
const endsTooEarly = { error: "ends_before_start", path: ["endTime"] };

/** `id` is made with the empty form, so that sending it twice makes one event. */
export const createEventInput = eventFields
  .extend({
    id: z
      .string()
      .regex(/^[0-9a-f]{20}$/)
      .optional(),
  })
  .refine(endsAfterStart, endsTooEarly);
export const updateEventInput = eventFields
  .extend({ id: z.string().min(1), version: z.number().int() })
  .refine(endsAfterStart, endsTooEarly);
export const rescheduleEventInput = eventFields
  .pick({ startDate: true, startTime: true, endDate: true, endTime: true })
  .extend({ id: z.string().min(1), version: z.number().int(), correctionReason })
  .refine(endsAfterStart, endsTooEarly);

/** A move without further words: publish, propose, delete a draft. */
export const moveInput = z.object({ id: z.string().min(1), version: z.number().int(), correctionReason });
/** A move the public or the unit is told the reason of. */
export const reasonedMoveInput = moveInput.extend({ reason: z.string().trim().min(1).max(300) });

export type EventFields = z.output<typeof eventFields>;
export type CreateEventInput = z.output<typeof createEventInput>;
export type UpdateEventInput = z.output<typeof updateEventInput>;
export type RescheduleEventInput = z.output<typeof rescheduleEventInput>;
export type MoveInput = z.output<typeof moveInput>;
export type ReasonedMoveInput = z.output<typeof reasonedMoveInput>;

type Publishable = {
  kindId?: string | null | undefined;
  groupIds: readonly string[];
  format: "onsite" | "online" | "hybrid";
  venueId?: string | null | undefined;
  streetId?: string | null | undefined;
  place?: string | null | undefined;
  onlineUrl?: string | null | undefined;
  contactPhone?: string | null | undefined;
};

/** The fields that still have to be filled in before the public may see the event. */
export function missingForPublishing(event: Publishable): string[] {
  const missing = [];
  if (!event.kindId) missing.push("kindId");
  if (event.groupIds.length === 0) missing.push("groupIds");
  if (event.format !== "online" && !event.venueId) {
    if (!event.streetId) missing.push("streetId");
    if (!event.place) missing.push("place");
  }
  if (event.format !== "onsite" && !event.onlineUrl) missing.push("onlineUrl");
  if (!event.contactPhone) missing.push("contactPhone");
  return missing;
}
