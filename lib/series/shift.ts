import { z } from "zod";
import type { DayNote } from "./holidays";
import { mostDates } from "./scope";

const day = z.iso.date("invalid_date");

/** What becomes of one event when its series moves to other days: it goes along, stays where it is, or is called off. */
export const shiftActs = ["move", "stay", "off"] as const;
export type ShiftAct = (typeof shiftActs)[number];

/** The looked-through new days of a series: `on` is where the move alone would put the event, `to` where it is put instead, `seen` the day for
   which what there is to see of it was shown. */
export const shiftFields = {
  dates: z
    .array(
      z.object({
        ...{ id: z.string().min(1).max(64), on: day, act: z.enum(shiftActs).default("move") },
        ...{ to: day.optional(), seen: day.optional() },
      }),
    )
    .max(mostDates)
    .optional(),
  /** Why events are called off; the public reads it. */
  offReason: z.string().trim().min(1).max(300).optional(),
};
export type ShiftDates = NonNullable<z.output<typeof shiftFields.dates>>;

const dayLook = z.object({ day: z.string(), note: z.custom<DayNote>().nullable(), past: z.boolean() });
/** What is to be seen of one day: a holiday, or that it is past. */
export type DayLook = z.output<typeof dayLook>;
const line = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  act: z.enum(shiftActs),
  note: z.custom<DayNote>().nullable(),
  past: z.boolean(),
  /** The day a person has put it on instead. */
  put: dayLook.optional(),
});
const look = z.object({ lines: z.array(line), unknownYears: z.array(z.number()), kept: z.array(z.string()) });
export type ShiftLine = z.output<typeof line>;
/** Where a series would move to, to be looked through first; `kept` are the days of events a hand has moved, which stay. */
export type ShiftLook = z.output<typeof look>;

/** A look as it travels with the answer to a form. */
export function writeLook(given: ShiftLook): string {
  return JSON.stringify(given);
}

/** Reads it back; null when the answer holds none. */
export function readLook(shown: string | undefined): ShiftLook | null {
  if (!shown) return null;
  const read = look.safeParse(JSON.parse(shown));
  return read.success ? read.data : null;
}
