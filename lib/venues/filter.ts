import { z } from "zod";
import type { Span } from "@/lib/totals/periods";
import { levels, venueSteps } from "./words";

const id = z.string().min(1).max(64).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/**
 * What the register is looked at through, as its address says it; what cannot be read counts as absent. With `year`, `step`, `from`
 * or `until` the register shows what became of venues: `level` is then the milestone's, else the venue's own.
 */
const filter = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  from: day,
  until: day,
  step: z.enum(venueSteps).optional().catch(undefined),
  level: z.enum(levels).optional().catch(undefined),
  kind: id,
  street: id,
  unit: id,
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  state: z.enum(["retired"]).optional().catch(undefined),
  /** The report whose figure was opened: the way back. */
  report: id,
});

export type VenueFilter = z.output<typeof filter>;

/** Reads an address. */
export function readVenueFilter(params: Record<string, string | string[] | undefined>): VenueFilter {
  const filled = Object.entries(params).filter(([, value]) => typeof value === "string" && value !== "");
  return filter.parse(Object.fromEntries(filled));
}

/** Is it asked what became of venues, and not which there are? */
export function asksMilestones({ year, step, from, until }: VenueFilter): boolean {
  return year !== undefined || step !== undefined || from !== undefined || until !== undefined;
}

/** The days asked for; all of them without a year or a day. */
export function daysAsked({ year, from, until }: VenueFilter): Span {
  const whole =
    year === undefined ? { from: "2000-01-01", to: "2100-12-31" } : { from: `${year}-01-01`, to: `${year}-12-31` };
  return {
    from: from && from > whole.from ? from : whole.from,
    to: until && until < whole.to ? until : whole.to,
  };
}
