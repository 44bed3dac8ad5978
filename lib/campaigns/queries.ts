import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { campaigns, editions, events } from "@/db/schema";
import type { Access } from "@/lib/access/access";

export type Campaign = typeof campaigns.$inferSelect;

/** The campaigns (专项) in use, in their order. Public. */
export function listCampaigns(): Promise<Campaign[]> {
  return database()
    .select()
    .from(campaigns)
    .where(isNull(campaigns.retiredAt))
    .orderBy(asc(campaigns.position), asc(campaigns.id));
}

/** The same with those retired. */
export function listAllCampaigns(): Promise<Campaign[]> {
  return database().select().from(campaigns).orderBy(asc(campaigns.position), asc(campaigns.id));
}

/** One campaign. Public. */
export async function getCampaign(id: string): Promise<Campaign | null> {
  const [found] = await database().select().from(campaigns).where(eq(campaigns.id, id));
  return found ?? null;
}

/** The editions (期) of a campaign, newest year first, or of all campaigns in one year. Public. */
export function listEditions(of: { campaignId?: string; year?: number }) {
  return database()
    .select()
    .from(editions)
    .where(
      and(
        of.campaignId === undefined ? undefined : eq(editions.campaignId, of.campaignId),
        of.year === undefined ? undefined : eq(editions.year, of.year),
      ),
    )
    .orderBy(desc(editions.year), asc(editions.number));
}

/** How many events, in whatever status, a campaign has: what a change of counting touches. */
export async function countEventsOf(_access: Access<"catalogue.manage">, campaignId: string): Promise<number> {
  const [row] = await database().select({ found: count() }).from(events).where(eq(events.campaignId, campaignId));
  return Number(row?.found ?? 0);
}
