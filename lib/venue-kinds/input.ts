import type { z } from "zod";
import { requiredText } from "@/lib/lists/fields";
import { entryChange, newEntry } from "@/lib/lists/input";

const measureWord = requiredText(4);

/** One more kind of venue, with the measure word (家, 处, 个) reports count it by. */
export const newVenueKind = newEntry.extend({ measureWord });
/** A kind of venue as it shall be. */
export const venueKindChange = entryChange.extend({ measureWord });

export type NewVenueKind = z.output<typeof newVenueKind>;
