import { z } from "zod";

/** What the coordinator's first screen is looked at through: the year, the unit, and approved or claimed figures. */
const view = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  unit: z.string().min(1).max(64).optional().catch(undefined),
  figures: z.enum(["approved", "claimed"]).catch("approved"),
});

export type View = { year: number; unit?: string | undefined; figures: "approved" | "claimed" };

/** Reads an address; without a year it means the given one. */
export function readView(params: Record<string, string | string[] | undefined>, year: number): View {
  const read = view.parse(params);
  return { ...read, year: read.year ?? year };
}

/** The tables of the first screen that can be had as files. */
export const breakdowns = ["unit", "group", "month", "campaign", "kind"] as const;
export type BreakdownName = (typeof breakdowns)[number];
