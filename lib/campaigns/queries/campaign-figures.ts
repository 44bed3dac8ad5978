import { and, asc, eq, isNotNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { type Part, partOf } from "@/lib/events/status";
import { eventsBehind, type Place } from "@/lib/figures/conditions";
import { countAwards, countEditions, countMedia } from "@/lib/reports/queries/count-ledgers";
import { yearSpan } from "@/lib/totals/periods";
import { getBreakdown } from "@/lib/totals/queries";
import { type Figures, noFigures } from "@/lib/totals/rules";
import { listAllCampaigns, listPlans } from "../queries";

/** What came of a campaign in a year: its events in the four parts, and what the other ledgers hold of it. */
export type CampaignFigures = { figures: Figures; editions: number; media: number; awards: number };

/** All campaigns, retired ones too, with what they are to be in a year and their figures. The place comes from `getPlace`. */
export async function listCampaignLines(place: Place, year: number) {
  const [all, plans, figures] = await Promise.all([
    listAllCampaigns(),
    listPlans(year),
    getBreakdown(place, "campaign", yearSpan(year)),
  ]);
  return all.map(({ id, name, nameEn, counts, retiredAt }) => ({
    ...{ id, name, nameEn, counts, retired: retiredAt !== null },
    plan: plans.get(id) ?? null,
    figures: figures.get(id) ?? noFigures(),
  }));
}

export type CampaignLine = Awaited<ReturnType<typeof listCampaignLines>>[number];

/** The figures of one campaign in a year, the same that reports say. The place comes from `getPlace`. */
export async function getCampaignFigures(place: Place, campaignId: string, year: number): Promise<CampaignFigures> {
  const asked = { place, span: yearSpan(year), campaignId };
  const [byCampaign, editions, media, awards] = await Promise.all([
    getBreakdown(place, "campaign", asked.span),
    countEditions(place, { year, campaign: campaignId, part: "approved" }),
    countMedia(asked),
    countAwards(asked),
  ]);
  return { figures: byCampaign.get(campaignId) ?? noFigures(), editions, media, awards };
}

export type EditionEvent = {
  id: string;
  editionId: string;
  title: string;
  startsOn: string;
  startsAt: Date;
  timeZone: string;
  part: Part;
};

/** The events of a campaign's editions in a year, as they begin: those that stand behind its figures. */
export async function listEditionEvents(place: Place, campaignId: string, year: number): Promise<EditionEvent[]> {
  const rows = await database()
    .select({
      id: events.id,
      editionId: events.editionId,
      title: events.title,
      startsOn: events.startsOn,
      startsAt: events.startsAt,
      timeZone: events.timeZone,
      status: events.status,
    })
    .from(events)
    .where(
      and(
        eq(events.campaignId, campaignId),
        isNotNull(events.editionId),
        eventsBehind(place, { year, campaign: campaignId }),
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(mostShown);
  return rows.flatMap(({ status, editionId, ...event }) => {
    const part = partOf({ status, startsAt: event.startsAt }, place.now);
    return part && editionId ? [{ ...event, editionId, part }] : [];
  });
}

const mostShown = 500;
