import { z } from "zod";

const figure = z.number().int();

/** One unit of a ranking: its figures, its place, and where it stood in the ranking it is compared with. */
const row = z.object({
  unitId: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  /** Null for a unit that is listed and not ranked. */
  place: figure.nullable(),
  apart: z.enum(["no_target", "small_group"]).nullable(),
  target: figure.nullable(),
  done: figure,
  newThisMonth: figure,
  attendance: figure,
  /** Residents; null where nobody has said how many there are. */
  population: figure.nullable(),
  approved: figure,
  complete: figure,
  placeBefore: figure.nullable(),
});

/** The units of one peer group; `comparedWith` is the cut-off date of the ranking their places are compared with. */
const group = z.object({ name: z.string(), comparedWith: z.iso.date().nullable(), rows: z.array(row) });

/** A ranking as it was taken, with its rule: from this alone its page and its files are made, always the same. */
export const rankingContent = z.object({
  year: z.number().int(),
  asOf: z.iso.date(),
  takenAt: z.iso.datetime(),
  unitName: z.string(),
  unitNameEn: z.string().nullable(),
  rule: z.object({ fewest: z.number().int() }),
  groups: z.array(group),
});

export type RankingContent = z.output<typeof rankingContent>;
export type RankingGroup = z.output<typeof group>;
export type RankingRow = z.output<typeof row>;
