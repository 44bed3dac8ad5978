import { asc, count, eq, or } from "drizzle-orm";
import { database } from "@/db/connection";
import { campaigns, events, units } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import type { QueueQuery } from "../input";
import { countWaitingRecords, isWaiting } from "./list-waiting";

type Reader = Access<"records.review"> | Access<"totals.read">;
type Choice = { id: string; name: string; nameEn: string | null; waiting?: number };

/** Beyond so many waiting records it is not counted who has them. */
export const mostGrouped = 500;
/** How many units are offered at most. */
const mostOffered = 200;

/**
 * What the queue can be filtered by: the units and campaigns that have records waiting. Where very many wait, the parts of the tree below
 * the reader and all campaigns, uncounted; a unit's choice takes what is below it in.
 */
export async function listQueueFilters(
  access: Reader,
  { unit }: Pick<QueueQuery, "unit"> = {},
): Promise<{ units: Choice[]; campaigns: Choice[] }> {
  const many = (await countWaitingRecords(access)) > mostGrouped;
  const [ofUnits, ofCampaigns] = await Promise.all(
    many ? [listParts(access, unit), listCampaigns()] : [listUnitsWaiting(access), listCampaignsWaiting(access)],
  );
  return { units: ofUnits ?? [], campaigns: ofCampaigns ?? [] };
}

function listParts(access: Reader, chosen: string | undefined): Promise<Choice[]> {
  return database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(or(eq(units.parentId, access.actor.unitId), chosen ? eq(units.id, chosen) : undefined))
    .orderBy(asc(units.name), asc(units.id))
    .limit(mostOffered);
}

function listCampaigns(): Promise<Choice[]> {
  return database()
    .select({ id: campaigns.id, name: campaigns.name, nameEn: campaigns.nameEn })
    .from(campaigns)
    .orderBy(asc(campaigns.name), asc(campaigns.id));
}

function listUnitsWaiting(access: Reader): Promise<Choice[]> {
  return database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, waiting: count() })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .where(isWaiting(access))
    .groupBy(units.id, units.name, units.nameEn)
    .orderBy(asc(units.name));
}

function listCampaignsWaiting(access: Reader): Promise<Choice[]> {
  return database()
    .select({ id: campaigns.id, name: campaigns.name, nameEn: campaigns.nameEn, waiting: count() })
    .from(events)
    .innerJoin(campaigns, eq(campaigns.id, events.campaignId))
    .where(isWaiting(access))
    .groupBy(campaigns.id, campaigns.name, campaigns.nameEn)
    .orderBy(asc(campaigns.name));
}
