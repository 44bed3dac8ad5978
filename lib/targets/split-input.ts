import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { unitKinds } from "@/lib/units/input";

export const splitRules = ["equal", "population", "last_year", "hand"] as const;
export type SplitRule = (typeof splitRules)[number];
export const splitOver = ["unit", "audience_group", "campaign", "month"] as const;
export type SplitOver = (typeof splitOver)[number];

/** Of units directly below, those of one kind only: subdistricts get their parts, schools are not asked. */
export type SplitKind = (typeof unitKinds)[number];
const kind = z.enum(unitKinds).optional();

const whole = z.string().regex(/^(programme:|unit:[\w-]{1,64})$/, "invalid");
const year = z.coerce.number().int().min(2000).max(2100);

/** What is to be split, over what, and by which rule, as an address says it; what cannot be read counts as absent. */
const splitQuery = z.object({
  year: year.optional().catch(undefined),
  whole: whole.optional().catch(undefined),
  measure: z.enum(["events", "attendance"]).catch("events"),
  over: z.enum(splitOver).catch("unit"),
  kind: kind.catch(undefined),
  rule: z.enum(splitRules).optional().catch(undefined),
});

export type SplitQuery = Omit<z.output<typeof splitQuery>, "year"> & { year: number };

/** Reads an address; without a year it means the given one. */
export function readSplitQuery(params: Record<string, string | string[] | undefined>, current: number): SplitQuery {
  const read = splitQuery.parse(params);
  return { ...read, year: read.year ?? current };
}

/** The figures typed so far that an address carries, by part: how a browser without scripts has the sum counted anew. */
export function readTypedParts(params: Record<string, string | string[] | undefined>): Record<string, string> {
  const typed = Object.entries(params).flatMap(([name, value]) =>
    name.startsWith("parts.") && typeof value === "string" ? [[name.slice("parts.".length), value] as const] : [],
  );
  return Object.fromEntries(typed);
}

/**
 * The parts as they shall be: an empty field or 0 is no target. `seen` is what the parts' targets were when the form was made, so that
 * what somebody else has set meanwhile is not written over.
 */
export const splitFormInput = z.object({
  year,
  whole,
  measure: z.enum(["events", "attendance"]),
  over: z.enum(splitOver),
  kind,
  seen: z.string().max(1_000_000).default(""),
  parts: z.record(z.string(), optionalWholeNumber(0, 100_000_000)).default({}),
});

export type SplitFormInput = z.output<typeof splitFormInput>;

/** The unit whose target is split; null for the whole programme's. */
export function unitOfWhole(said: string): string | null {
  return said.startsWith("unit:") ? said.slice("unit:".length) : null;
}
