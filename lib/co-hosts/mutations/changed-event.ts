import { eq } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { EventRow } from "@/lib/events/mutations/reach-event";
import { refreshSearchText } from "@/lib/events/mutations/refresh-search-text";

/** After a co-host has come or gone: a new version of the event, found by the names of those that hold it now. No figure changes by it. */
export async function markChanged(tx: Transaction, event: EventRow): Promise<void> {
  await refreshSearchText(tx, eq(events.id, event.id));
  await tx
    .update(events)
    .set({ version: event.version + 1, updatedAt: new Date() })
    .where(eq(events.id, event.id));
}
