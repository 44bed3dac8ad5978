import { z } from "zod";

/** One target: a figure for a year, for the whole programme (empty `scopeId`) or one unit, audience group, campaign or month ("01"). */
export const setTargetInput = z.object({
  year: z.number().int().min(2000).max(2100),
  scope: z.enum(["programme", "unit", "audience_group", "campaign", "month"]),
  scopeId: z.string().default(""),
  measure: z.enum(["events", "attendance"]),
  figure: z.number({ error: "whole_number" }).int("whole_number").min(1, "at_least_one").max(100_000_000, "too_large"),
  /** The version that was changed; 0 for a new target. */
  version: z.number().int().min(0),
});

export const removeTargetInput = z.object({ id: z.string().min(1), version: z.number().int() });

export type SetTargetInput = z.output<typeof setTargetInput>;
export type RemoveTargetInput = z.output<typeof removeTargetInput>;
