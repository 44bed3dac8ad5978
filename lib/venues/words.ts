import type { levels as keptLevels, venueSteps as keptSteps } from "@/db/schema/catalogue";

/** The levels a venue or a milestone can have; the same words as in the table, which a browser never reads. */
export const levels = ["national", "province", "city", "district"] as const satisfies typeof keptLevels;
export type Level = (typeof levels)[number];

/** What can become of a venue. */
export const venueSteps = ["named", "upgraded", "supported", "added", "recognised"] as const satisfies typeof keptSteps;
export type VenueStep = (typeof venueSteps)[number];
