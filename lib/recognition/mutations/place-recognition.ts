import { eq } from "drizzle-orm";
import { campaigns } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { type Refusal, reachEvent, reachUnit, refused } from "@/lib/events/mutations/reach-event";

type Wanted = { unitId: string | null; eventId: string | null; campaignId: string | null };
export type Place = { unitId: string; unitPath: string; eventId: string | null; campaignId: string | null };
/** Where the row stood before the change; nothing for a new one. */
type Before = { unitId: string; unitPath: string; eventId: string | null; campaignId: string | null };

/**
 * Whose it is and what it is of, all within reach. Where the unit stood is kept as it was entered, so that a unit that moves takes
 * nothing of the past along; what was chosen before stays allowed.
 */
export async function placeRecognition(
  tx: Transaction,
  access: Access,
  wanted: Wanted,
  before?: Before,
): Promise<{ ok: true; place: Place } | Refusal> {
  const { eventId, campaignId } = wanted;
  const event = eventId ? await reachEvent(tx, access, eventId) : undefined;
  if (eventId && !event && before?.eventId !== eventId) return refused("not_found", "eventId");
  if (campaignId && campaignId !== before?.campaignId) {
    const known = await tx.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, campaignId));
    if (known.length === 0) return refused("unknown_choice", "campaignId");
  }
  const unitId = wanted.unitId ?? event?.unitId ?? before?.unitId;
  if (!unitId) return refused("required", "unitId");
  if (unitId === before?.unitId) return placed(before.unitPath);
  if (unitId === event?.unitId) return placed(event.unitPath);
  const unit = await reachUnit(tx, access, unitId);
  return unit ? placed(unit.path) : refused("unit_not_found", "unitId");

  function placed(unitPath: string): { ok: true; place: Place } {
    return { ok: true, place: { unitId: unitId as string, unitPath, eventId, campaignId } };
  }
}
