import { z } from "zod";
import { optionalWholeNumber } from "@/lib/actions/whole-number";

/** A street's place on the drawn map: column and row, or neither. `seen` is the place as the form showed it. */
export const placeStreetInput = z
  .object({
    id: z.string().min(1).max(64),
    seen: z.string().max(40),
    mapColumn: optionalWholeNumber(1, 12),
    mapRow: optionalWholeNumber(1, 20),
  })
  .superRefine(({ mapColumn, mapRow }, context) => {
    if ((mapColumn === undefined) === (mapRow === undefined)) return;
    context.addIssue({ code: "custom", message: "required", path: [mapRow === undefined ? "mapRow" : "mapColumn"] });
  });

export type PlaceStreetInput = z.output<typeof placeStreetInput>;

/** What a form saw of a place, to be sent back with it. */
export function seenPlace({ mapColumn, mapRow }: { mapColumn: number | null; mapRow: number | null }): string {
  return JSON.stringify([mapColumn, mapRow]);
}
