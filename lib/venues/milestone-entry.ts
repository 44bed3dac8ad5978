import { eq } from "drizzle-orm";
import { units, type venueMilestones, type venues } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { CountedEntry } from "@/lib/periods/register-gate";

type Venue = Pick<typeof venues.$inferSelect, "id" | "name" | "unitId" | "kindId">;
type Milestone = Pick<typeof venueMilestones.$inferSelect, "id" | "step" | "level" | "happenedOn" | "unitPath">;

/** A milestone of a venue as the reports count it. */
export function milestoneEntryOf(venue: Venue, milestone: Milestone): CountedEntry {
  const { id, step, level, happenedOn: on, unitPath } = milestone;
  const sorting = [step, level, venue.kindId, venue.id];
  return { kind: "milestone", id, title: venue.name, on, unitPath, sorting, level };
}

/** Where the unit of a venue stands now; "/" for one of the whole programme. */
export async function pathOfVenue(tx: Transaction, { unitId }: Pick<Venue, "unitId">): Promise<string> {
  if (unitId === null) return "/";
  const [unit] = await tx.select({ path: units.path }).from(units).where(eq(units.id, unitId));
  return unit?.path ?? "/";
}
