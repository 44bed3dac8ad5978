import { and, asc, count, eq, isNotNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { spanSoFar } from "@/lib/targets/queries";
import { getBreakdown, getProgrammeUnitId } from "@/lib/totals/queries";
import { noFigures, type PartFigures } from "@/lib/totals/rules";
import { listCampaigns, listPlans } from "../queries";

/** What the public is told came of a campaign: approved figures only, as on the page of the year's progress. */
export type Released = Pick<PartFigures, "events" | "approved">;

/** The approved figures of each campaign in a year until now. */
export async function listReleased(year: number, now: Date): Promise<Map<string, Released>> {
  const scopeId = await getProgrammeUnitId();
  if (!scopeId) return new Map();
  const byCampaign = await getBreakdown({ scopeId, now }, "campaign", spanSoFar(year, now));
  return new Map([...byCampaign].map(([id, figures]) => [id, figures.approved]));
}

/** The campaigns in use with what they are to be in a year and what has come of them, in their order. */
export async function listPublicCampaigns(year: number, now: Date) {
  const [all, plans, released] = await Promise.all([listCampaigns(), listPlans(year), listReleased(year, now)]);
  return all.map(({ id, name, nameEn, brand, description }) => ({
    ...{ id, name, nameEn, brand, description },
    plan: plans.get(id) ?? null,
    released: released.get(id) ?? noFigures().approved,
  }));
}

export type PublicCampaignLine = Awaited<ReturnType<typeof listPublicCampaigns>>[number];

/** How many approved events each edition of a campaign has. */
export async function countApprovedByEdition(campaignId: string): Promise<Map<string, number>> {
  const rows = await database()
    .select({ id: events.editionId, found: count() })
    .from(events)
    .where(and(eq(events.campaignId, campaignId), isNotNull(events.editionId), eq(events.status, "approved")))
    .groupBy(events.editionId)
    .orderBy(asc(events.editionId));
  return new Map(rows.flatMap(({ id, found }) => (id ? [[id, Number(found)]] : [])));
}
