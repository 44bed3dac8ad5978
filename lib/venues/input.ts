import { z } from "zod";
import { optionalText, requiredText } from "@/lib/lists/fields";

const description = {
  name: requiredText(80),
  nameEn: optionalText(120),
  streetId: requiredText(40),
  address: requiredText(120),
  accessNotes: optionalText(200),
  unitId: optionalText(40),
};

/** A new venue (阵地). */
export const newVenue = z.object(description);
/** A venue as it shall be; `seen` is the row as the form showed it. */
export const venueChange = z.object({ ...description, id: requiredText(40), seen: z.string() });
/** One venue. */
export const oneVenue = z.object({ id: requiredText(40) });

export type NewVenue = z.output<typeof newVenue>;
export type VenueChange = z.output<typeof venueChange>;

/** What a form saw of a venue, to be sent back with it. */
export function seenVenue(venue: NewVenue): string {
  const { name, nameEn, streetId, address, accessNotes, unitId } = venue;
  return JSON.stringify([name, nameEn, streetId, address, accessNotes, unitId]);
}
