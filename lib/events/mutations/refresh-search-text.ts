import { eq, inArray, type SQL } from "drizzle-orm";
import { campaigns, events, venues } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { slicesOf } from "@/lib/totals/slices";
import { searchTextOf } from "./event-row";

/** Lets free text find events by the new name of their venue or campaign, once it has one. */
export async function refreshSearchText(tx: Transaction, condition: SQL): Promise<void> {
  for await (const ids of slicesOf(tx, condition)) {
    const rows = await tx
      .select({ event: events, venue: venues.name, campaign: campaigns.name })
      .from(events)
      .leftJoin(venues, eq(venues.id, events.venueId))
      .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
      .where(inArray(events.id, ids));
    for (const { event, venue, campaign } of rows) {
      const searchText = searchTextOf([event.title, venue, event.place, event.host, event.speaker, campaign]);
      await tx.update(events).set({ searchText }).where(eq(events.id, event.id));
    }
  }
}
