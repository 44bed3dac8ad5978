import { z } from "zod";
import { filterFields } from "@/lib/events/schedule-filter";
import { cursorPattern } from "@/lib/events/schedule-page";

/** What `/api/v1/events` may be asked: the filters of the schedule, and a page of them. */
export const eventsParameters = z.object({
  ...filterFields,
  cursor: z.string().regex(cursorPattern).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(100).default(30).describe("Events on a page"),
});

export const progressParameters = z.object({
  year: z.coerce.number().int().min(2000).max(2099).optional().describe("The current year when left out"),
});
