import { z } from "zod";

/** What the list of a unit's events can be narrowed to, as the desk speaks of it; "unfinished" is held and not reported, or returned. */
export const deskViews = [
  "draft",
  "proposed",
  "planned",
  "unreported",
  "waiting",
  "returned",
  "unfinished",
  "approved",
  "postponed",
  "cancelled",
] as const;
export type DeskView = (typeof deskViews)[number];
/** Led by a unit within reach, or held with a unit that leads it. */
export const deskRoles = ["lead", "coHost"] as const;

const id = z.string().min(1).max(64);
const absent = undefined;

const filterSchema = z.object({
  view: z.enum(deskViews).optional().catch(absent),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(absent),
  campaign: id.optional().catch(absent),
  unit: id.optional().catch(absent),
  as: z.enum(deskRoles).optional().catch(absent),
  counts: z.literal("yes").optional().catch(absent),
  q: z.string().trim().min(1).max(60).optional().catch(absent),
});
export type DeskFilter = z.output<typeof filterSchema>;

type Params = Record<string, string | string[] | undefined>;

/** Reads the list's filter from an address; what cannot be read counts as absent. */
export function readDeskFilter(params: Params): DeskFilter {
  const filled = Object.entries(params).filter(([, value]) => typeof value === "string" && value !== "");
  return filterSchema.parse(Object.fromEntries(filled));
}

/** The address of a list, with the events that are ticked. */
export function deskListPath(
  filter: DeskFilter,
  place: { after?: string; before?: string } = {},
  ticked: readonly string[] = [],
): string {
  const query = queryOf({ ...filter, ...place });
  const events = ticked.map((id) => `event=${id}`).join("&");
  return `/desk/events${query}${events && `${query ? "&" : "?"}${events}`}`;
}

/** The same list as a spreadsheet. */
export function deskCsvPath(filter: DeskFilter): string {
  return `/desk/events/csv${queryOf(filter)}`;
}

function queryOf(values: Record<string, string | number | undefined>): string {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
  return query && `?${query}`;
}
