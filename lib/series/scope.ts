import { z } from "zod";

/** Which events of a series a change is for. */
export const seriesScopes = ["one", "following", "all"] as const;
export type SeriesScope = (typeof seriesScopes)[number];
export const seriesScope = z.enum(seriesScopes).default("one");

/** More dates than these are a slip of the finger. */
export const mostDates = 400;
