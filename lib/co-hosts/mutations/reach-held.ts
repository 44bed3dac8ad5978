import { and, eq } from "drizzle-orm";
import { events } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { type EventRow, reachEvent } from "@/lib/events/mutations/reach-event";
import { coHostedWithin } from "../queries/within-reach";

/** The event, locked, when a unit within reach leads it or holds it with others: for the little that co-hosts may add to it. */
export async function reachHeldEvent(tx: Transaction, access: Access, id: string) {
  const led = await reachEvent(tx, access, id);
  if (led) return { event: led, leads: true };
  const [held] = await locked(
    tx
      .select()
      .from(events)
      .where(and(eq(events.id, id), coHostedWithin(access))),
  );
  return held && { event: held satisfies EventRow, leads: false };
}
