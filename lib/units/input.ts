import { z } from "zod";
import type { unitKinds as kept } from "@/db/schema/units";
import { optionalWholeNumber } from "@/lib/actions/whole-number";
import { checkbox, optionalText, requiredText, version } from "@/lib/lists/fields";

/** The kinds of units; named here once more because the browser must not load the tables. */
export const unitKinds = [
  "association",
  "subdistrict",
  "school",
  "base",
  "society",
  "department",
  "enterprise",
] as const satisfies typeof kept;

const description = {
  name: requiredText(80),
  nameEn: optionalText(120),
  kind: z.enum(unitKinds),
  peerGroup: optionalText(40),
  streetId: optionalText(40),
  population: optionalWholeNumber(0, 100_000_000).transform((typed) => typed ?? null),
  reviewsBeforePublishing: checkbox,
};

/** A new unit, put below one that is there. */
export const newUnit = z.object({ ...description, parentId: requiredText(40) });
/** What a unit is called and how it is described. */
export const unitChange = z.object({ ...description, id: requiredText(40), version });
/** A unit's new place in the tree. */
export const unitMove = z.object({ id: requiredText(40), version, parentId: requiredText(40) });
/** One unit as it was seen. */
export const seenUnit = z.object({ id: requiredText(40), version });

export type NewUnit = z.output<typeof newUnit>;
export type UnitChange = z.output<typeof unitChange>;
export type UnitMove = z.output<typeof unitMove>;
export type SeenUnit = z.output<typeof seenUnit>;
