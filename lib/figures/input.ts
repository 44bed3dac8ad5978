import { z } from "zod";
import { parts } from "@/lib/events/status";

/** Stands in an address for "without one" (no campaign, kind, street, venue) and for a unit's own events. */
export const without = "none";
export const own = "own";

const id = z.string().min(1).max(64);
const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/**
 * Which events stand behind a figure, as the address of the list says it. `unit` is the unit whose figures are meant, with what is below
 * it; `below` narrows them to one unit directly below, or to its own. All but `year` may be absent; what cannot be read counts as absent.
 */
export const figureQuery = z.object({
  year: wholeNumber(2000, 2100),
  month: wholeNumber(1, 12).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  part: z.enum(parts).optional().catch(undefined),
  group: id.optional().catch(undefined),
  unit: id.optional().catch(undefined),
  below: id.optional().catch(undefined),
  campaign: id.optional().catch(undefined),
  kind: id.optional().catch(undefined),
  street: id.optional().catch(undefined),
  venue: id.optional().catch(undefined),
  format: z.enum(["onsite", "online", "hybrid"]).optional().catch(undefined),
  online: z.enum(["views", "viewers", "peak"]).optional().catch(undefined),
  evidence: z.enum(["there", "missing"]).optional().catch(undefined),
  /** A figure of the statistical return: "year.row.part" (lib/statistics/form.ts). */
  return: z
    .string()
    .regex(/^20\d\d\.[\w-]{1,64}\.(whole|onsite|online)$/)
    .optional()
    .catch(undefined),
  /** Held together with another unit that leads them, instead of led: never part of a sum of events. */
  together: z.enum(["yes"]).optional().catch(undefined),
  counts: z.enum(["yes"]).optional().catch(undefined),
  figures: z.enum(["approved", "claimed"]).optional().catch(undefined),
  order: z.enum(["newest", "oldest"]).optional().catch(undefined),
  /** The report whose figure was opened: the way back. */
  report: id.optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});

export type FigureQuery = z.output<typeof figureQuery>;
type Given = { [Name in keyof FigureQuery]?: FigureQuery[Name] | undefined };

/** Reads an address; without a readable year it means the given one. */
export function readFigureQuery(params: Record<string, string | string[] | undefined>, year: number): FigureQuery {
  const filled = Object.entries(params).filter(([, value]) => typeof value === "string" && value !== "");
  const given = Object.fromEntries(filled);
  const parsed = figureQuery.safeParse(given);
  return parsed.success ? parsed.data : figureQuery.parse({ ...given, year });
}

/** The address of the list behind a figure, without its language. */
export function figurePath(query: Given, page = "/office/events"): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
  return `${page}?${params}`;
}
