import { z } from "zod";
import { resultSections } from "./content";

const year = z.coerce.number().int().min(2000).max(2099);
const version = z.coerce.number().int().min(0);

/** The longest introduction, in characters. */
export const longestIntroduction = 2_000;
const introduction = z.string().trim().max(longestIntroduction, "too_long").default("");

/** A results page as the office prepares it; `version` is the one that was changed, 0 for none yet. */
export const saveResultsInput = z.object({
  year,
  version,
  introduction,
  introductionEn: introduction,
  sections: z.array(z.enum(resultSections)).default([]),
});
/** What was prepared becomes public with the figures of this moment; or public figures are taken back. */
export const releaseResultsInput = z.object({ year, version });

export type SaveResultsInput = z.output<typeof saveResultsInput>;
export type ReleaseResultsInput = z.output<typeof releaseResultsInput>;
