import { type Access, grantAccess } from "@/lib/access/access";
import type { Place } from "./conditions";
import { getPlace } from "./queries";

/** Where the figures of the registers are asked for: a unit within reach, without one all the person may see figures of. */
export async function registerPlace(
  { actor }: Access<"ledgers.manage">,
  now: Date,
  unitId?: string,
): Promise<Place | null> {
  const reading = grantAccess(actor, "totals.read");
  return reading ? getPlace(reading, unitId, now) : null;
}
