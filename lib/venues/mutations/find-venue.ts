import { and, eq } from "drizzle-orm";
import { units, venues } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Access, unitWithin } from "@/lib/access/access";
import type { Refusal } from "@/lib/actions/form-action";
import { reachesAll } from "@/lib/targets/mutations";
import { venueWithin } from "../reach";

type Managing = Access<"ledgers.manage">;

/** One venue within reach, locked; what is beyond it is not there. */
export async function findVenue(tx: Transaction, access: Managing, id: string) {
  const [venue] = await locked(
    tx
      .select()
      .from(venues)
      .where(and(eq(venues.id, id), venueWithin(access))),
  );
  return venue;
}

/** Why a venue may not be given to this unit: it is beyond reach, or nobody's where only the whole programme may own it. */
export async function unitRefusal(tx: Transaction, access: Managing, unitId: string | null): Promise<Refusal | null> {
  if (unitId === null) return reachesAll(access) ? null : { ok: false, reason: "required", field: "unitId" };
  const [unit] = await tx
    .select()
    .from(units)
    .where(and(eq(units.id, unitId), unitWithin(access)));
  return unit ? null : { ok: false, reason: "unit_not_found", field: "unitId" };
}
