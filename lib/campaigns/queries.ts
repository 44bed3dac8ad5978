import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, campaigns, campaignYears, editions } from "@/db/schema";

export type Campaign = typeof campaigns.$inferSelect;
export type YearPlan = typeof campaignYears.$inferSelect;
export type Edition = typeof editions.$inferSelect;

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

/** One campaign, with the name of the group it is mainly for. Public. */
export async function getCampaign(id: string) {
  const [found] = await database()
    .select({ campaign: campaigns, group: { name: audienceGroups.name, nameEn: audienceGroups.nameEn } })
    .from(campaigns)
    .leftJoin(audienceGroups, eq(audienceGroups.id, campaigns.groupId))
    .where(eq(campaigns.id, id));
  return found ? { ...found.campaign, group: found.group } : null;
}

/** What campaigns are to be in a year, by campaign. Public. */
export async function listPlans(year: number): Promise<Map<string, YearPlan>> {
  const rows = await database().select().from(campaignYears).where(eq(campaignYears.year, year));
  return new Map(rows.map((plan) => [plan.campaignId, plan]));
}

/** What one campaign is to be in a year, or null while nobody has planned it. Public. */
export async function getPlan(campaignId: string, year: number): Promise<YearPlan | null> {
  const one = and(eq(campaignYears.campaignId, campaignId), eq(campaignYears.year, year));
  const [plan] = await database().select().from(campaignYears).where(one);
  return plan ?? null;
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
