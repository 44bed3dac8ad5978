import { z } from "zod";
import { batchChanges } from "@/db/schema/batch-changes";

export type BatchChange = (typeof batchChanges)[number];
/** More events at once than these would hold up everybody else's writes for longer than about a second, and do not fit into an address. */
export const mostEvents = 200;
/** The fields many events can be given at once. */
export const batchFields = ["kindId", "campaign", "venueId", "groupIds"] as const;

const optionalText = (most: number) => z.string().trim().min(1).max(most).optional();

/** What is to be done with many events: `set` is a field and its value, as "kindId:k-lecture". */
export const batchWish = z.object({
  change: z.enum(batchChanges),
  days: z.coerce.number().int().min(-366).max(366).optional(),
  set: z
    .string()
    .regex(/^(kindId|campaign|venueId|groupIds):[\w/-]{1,100}$/)
    .optional(),
  contactName: optionalText(40),
  contactPhone: z
    .string()
    .normalize("NFKC")
    .trim()
    .regex(/^[0-9+()\- ]{5,25}$/, "invalid_phone")
    .optional(),
  reason: optionalText(300),
});
export type BatchWish = z.output<typeof batchWish>;

/** A wish once its preview was seen: each event with the version it was shown at. `id` is made with the preview: twice is once. */
export const batchInput = batchWish.extend({
  id: z.string().regex(/^[0-9a-f]{20}$/),
  events: z
    .array(z.string().regex(/^[\w-]{1,64}:\d{1,9}$/))
    .min(1)
    .max(mostEvents),
});
export type BatchInput = z.output<typeof batchInput>;

export const undoBatchInput = z.object({ id: z.string().regex(/^[0-9a-f]{20}$/) });

type Params = Record<string, string | string[] | undefined>;

/** The events ticked so far, on whichever page of the list, as they stand in an address. */
export function readTicked(params: Params): string[] {
  const ids = [params.event ?? []].flat().filter((id) => /^[\w-]{1,64}$/.test(id));
  return [...new Set(ids)].slice(0, mostEvents);
}

/** Reads the chosen events (those ticked, or `all` that the list's filter finds) and the wish from an address; what is missing of the wish is a `problem`. */
export function readBatch(params: Params) {
  const filled = Object.entries(params).filter(([, value]) => value !== "");
  const read = batchWish.safeParse(Object.fromEntries(filled));
  const chosen = { ids: readTicked(params), all: params.all === "yes" };
  if (!read.success) return { ...chosen, wish: null, problem: params.change ? ("batch_invalid" as const) : null };
  const problem = problemOf(read.data);
  return { ...chosen, wish: problem ? null : read.data, problem };
}

/** What a wish still lacks. */
export function problemOf({ change, days, reason, set, contactName, contactPhone }: BatchWish) {
  if (change === "days" && !days) return "batch_no_days" as const;
  if (change === "cancel" && !reason) return "batch_no_reason" as const;
  if (change === "field" && !set && !contactName && !contactPhone) return "batch_no_field" as const;
  return null;
}
