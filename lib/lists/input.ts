import { z } from "zod";
import { optionalText, requiredText } from "./fields";

/** One more entry of a list. */
export const newEntry = z.object({ name: requiredText(60), nameEn: optionalText(120) });
/** New names of an entry; `seen` is the row as the form showed it, so that a second saver is told. */
export const entryChange = newEntry.extend({ id: requiredText(40), seen: z.string() });
/** One entry. */
export const oneEntry = z.object({ id: requiredText(40) });
/** One step up or down. */
export const entryStep = oneEntry.extend({ step: z.enum(["up", "down"]) });

export type NewEntry = z.output<typeof newEntry>;
export type EntryChange = z.output<typeof entryChange>;
export type EntryStep = z.output<typeof entryStep>;

/** What a form saw of an entry, to be sent back with it. */
export function seenEntry(entry: { name: string; nameEn: string | null; measureWord?: string }): string {
  const { name, nameEn, measureWord } = entry;
  return JSON.stringify(measureWord === undefined ? [name, nameEn] : [name, nameEn, measureWord]);
}
