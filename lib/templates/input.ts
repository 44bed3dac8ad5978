import { z } from "zod";
import { eventFields } from "@/lib/events/input";

const name = z.string().trim().min(1).max(60);

/** Keeps an event as a template of its unit. `id` is made with the form: twice is once. */
export const keepTemplateInput = z.object({
  id: z.string().regex(/^[0-9a-f]{20}$/),
  eventId: z.string().min(1),
  name,
});
export type KeepTemplateInput = z.output<typeof keepTemplateInput>;

/** The form of a template: that of an event but its dates, nothing asked for but the names and the unit. */
export const templateInput = eventFields.partial().extend({
  id: z.string().min(1).max(64),
  version: z.number().int(),
  name,
  title: eventFields.shape.title,
  unitId: eventFields.shape.unitId,
  groupIds: eventFields.shape.groupIds,
  campaign: z.string().max(100).optional(),
  // A template has no series; the parts of the event's form know the field.
  scope: z.string().max(20).optional(),
});
export type TemplateInput = z.output<typeof templateInput>;

export const dropTemplateInput = z.object({ id: z.string().min(1).max(64) });
