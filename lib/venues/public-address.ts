import type { ListPlace } from "@/lib/lists/keyed-page";
import type { VenueFilter } from "./filter";

type Chosen = { [Name in "kind" | "street" | "level"]?: VenueFilter[Name] | undefined } & ListPlace;

/** The address of the public list of venues, without its language. */
export function venuesAddress({ kind, street, level, after, before }: Chosen): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ kind, street, level, after, before }))
    if (value) params.set(name, value);
  return params.size > 0 ? `/venues?${params}` : "/venues";
}
