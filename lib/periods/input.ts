import { z } from "zod";
import { readPeriod } from "@/lib/reports/period";

/** Why figures of a closed month are changed after all; asked for only where there is such a month. */
export const correctionReason = z.string().trim().min(1).max(300).optional();

const period = z.string().refine((said) => readPeriod(said) !== null, "invalid");

/** A month, quarter or year to be closed. */
export const closePeriodInput = z.object({ period });

/** A closed period to be opened again, with the reason why. */
export const reopenPeriodInput = z.object({ period, reason: z.string().trim().min(1).max(300) });

export type ClosePeriodInput = z.output<typeof closePeriodInput>;
export type ReopenPeriodInput = z.output<typeof reopenPeriodInput>;
