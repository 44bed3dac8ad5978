import { z } from "zod";

/** A word offices write for an audience group. */
export const audienceWordInput = z.object({
  word: z.string().trim().min(1).max(20, "too_long"),
  groupId: z.string().min(1),
});
export const removeWordInput = z.object({ id: z.string().min(1).max(64) });

export type AudienceWordInput = z.output<typeof audienceWordInput>;
