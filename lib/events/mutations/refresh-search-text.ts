import { eq, inArray, type SQL } from "drizzle-orm";
import { campaigns, events, venues } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { readCoHosts } from "@/lib/co-hosts/queries/list-co-hosts";
import { slicesOf } from "@/lib/totals/slices";
import { searchTextOf } from "./event-row";

/** Lets free text find events by the new name of their venue, campaign or partners, once it has one. */
export async function refreshSearchText(tx: Transaction, condition: SQL): Promise<void> {
  for await (const ids of slicesOf(tx, condition)) await refreshSlice(tx, ids);
}

/** The same for some events, whose rows are locked. */
export async function refreshSlice(tx: Transaction, ids: string[]): Promise<void> {
  const rows = await tx
    .select({ event: events, venue: venues.name, campaign: campaigns.name })
    .from(events)
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(campaigns, eq(campaigns.id, events.campaignId))
    .where(inArray(events.id, ids));
  const coHosts = await readCoHosts(tx, ids);
  for (const { event, venue, campaign } of rows) {
    const { id, title, place, host, speaker } = event;
    const partners = (coHosts.get(id) ?? []).map((unit) => unit.name);
    const searchText = searchTextOf([title, venue, place, host, speaker, campaign, ...partners]);
    if (searchText !== event.searchText) await tx.update(events).set({ searchText }).where(eq(events.id, id));
  }
}
