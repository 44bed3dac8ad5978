import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";

/** How long what holds people's names is kept, in months after the event; absent: until somebody removes it. */
export const retentionChange = z.object({
  sheetMonths: optionalWholeNumber(1, 240),
  version: z.coerce.number().int().min(0),
});

export type RetentionChange = z.output<typeof retentionChange>;
