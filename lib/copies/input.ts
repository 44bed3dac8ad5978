import { z } from "zod";
import { eventParts } from "@/lib/events/fields";
import { readCampaignChoice } from "@/lib/events/form-input";

/** More events at once than these are not one campaign's year. */
export const mostCopies = 400;
const id = z.string().regex(/^[\w-]{1,64}$/);

/** Events to be held again: each kept or left out, on its new day, with the chosen parts. `id` is made with the form: twice is once. */
export const copyInput = z.object({
  id: z.string().regex(/^[0-9a-f]{20}$/),
  lines: z
    .array(z.object({ event: id, keep: z.boolean().default(false), to: z.iso.date("invalid_date") }))
    .max(mostCopies),
  parts: z.array(z.enum(eventParts)).default([]),
  /** The edition they are for now; without one, none. */
  editionId: id.optional(),
});
export type CopyInput = z.output<typeof copyInput>;

type Params = Record<string, string | string[] | undefined>;

/**
 * Reads from an address what is to be held again: the events of a campaign's year, or of one edition (期), in the year `to`; beginning
 * on `start`, or each on the same weekday near its date; `into` is the edition they are for then.
 */
export function readCopy(params: Params, planned: number) {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  const yearIn = (name: string) => Number(/^20\d\d$/.exec(text(name))?.[0] ?? 0);
  const to = yearIn("to") || planned;
  const start = z.iso.date().safeParse(text("start"));
  const { campaignId = "", editionId = "" } = readCampaignChoice(text("campaign"));
  const { editionId: into = "" } = readCampaignChoice(text("into"));
  const from = { campaign: text("campaign"), campaignId, editionId, year: yearIn("year") || to - 1 };
  return { ...from, to, start: start.success ? start.data : "", into };
}
export type CopyWish = ReturnType<typeof readCopy>;
