import { z } from "zod";

/** Keeps an event as a template of its unit. `id` is made with the form: twice is once. */
export const keepTemplateInput = z.object({
  id: z.string().regex(/^[0-9a-f]{20}$/),
  eventId: z.string().min(1),
  name: z.string().trim().min(1).max(60),
});
export type KeepTemplateInput = z.output<typeof keepTemplateInput>;

export const dropTemplateInput = z.object({ id: z.string().min(1).max(64) });
