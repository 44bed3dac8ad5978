import type { VenueFilter } from "./filter";

type Chosen = { [Name in "kind" | "street" | "level" | "page"]?: VenueFilter[Name] | undefined };

/** The address of the public list of venues, without its language. */
export function venuesAddress({ kind, street, level, page }: Chosen): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ kind, street, level })) if (value) params.set(name, value);
  if (page && page > 1) params.set("page", String(page));
  return params.size > 0 ? `/venues?${params}` : "/venues";
}
