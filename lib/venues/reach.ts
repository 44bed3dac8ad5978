import type { SQL } from "drizzle-orm";
import { venues } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { reachesAll } from "@/lib/targets/mutations";

/** The condition "this venue is this person's to change": its unit is within reach; one without a unit is the whole programme's. */
export function venueWithin(access: Access<"ledgers.manage">): SQL | undefined {
  return reachesAll(access) ? undefined : unitIdWithin(access, venues.unitId);
}
