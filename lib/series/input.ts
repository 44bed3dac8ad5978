import { z } from "zod";
import { eventParts } from "@/lib/events/fields";
import { reasonedMoveInput, rescheduleEventInput } from "@/lib/events/input";
import { mostDates, seriesScope } from "./scope";
import { shiftFields } from "./shift";

const date = z.iso.date("invalid_date").refine((day) => day >= "2000-01-01" && day <= "2100-12-31", "invalid_date");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid_time");

/** The looked-through dates of a series: each kept or struck, and where it is put when not on the date of the rule (`on`). */
export const repeatInput = z.object({
  id: z.string().min(1),
  /** Made with the empty form, so that sending it twice makes the series once. */
  seriesId: z.string().regex(/^[0-9a-f]{20}$/),
  said: z.string().trim().max(500),
  startTime: time,
  endTime: time,
  dates: z.array(z.object({ on: date, keep: z.boolean().default(false), to: date.optional() })).max(mostDates),
  parts: z.array(z.enum(eventParts)).default([]),
  as: z.enum(["draft", "published"]),
});
export type RepeatInput = z.output<typeof repeatInput>;

/** Cancelling or postponing events of a series. */
export const seriesMoveInput = reasonedMoveInput.extend({ scope: seriesScope });
export type SeriesMoveInput = z.output<typeof seriesMoveInput>;

/** The new time of a postponed event, and of the others of its series it is meant for. */
export const seriesRescheduleInput = rescheduleEventInput.safeExtend({ scope: seriesScope, ...shiftFields });
export type SeriesRescheduleInput = z.output<typeof seriesRescheduleInput>;
