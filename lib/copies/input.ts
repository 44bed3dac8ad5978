import { z } from "zod";
import { eventParts } from "@/lib/events/fields";

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

/** Reads from an address what is to be held again: a campaign's year, or one edition (期) into another so many days later. */
export function readCopy(params: Params) {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  const year = Number(/^20\d\d$/.exec(text("year"))?.[0] ?? 0);
  const days = Number(/^-?\d{1,3}$/.exec(text("days"))?.[0] ?? 0);
  return { campaign: text("campaign"), year, edition: text("edition"), into: text("into"), days };
}
export type CopyWish = ReturnType<typeof readCopy>;
