import { and, asc, eq, gt, isNull, ne, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { listInOrder, type PublicEventSummary } from "./list-public-events";
import { isPublic } from "./public-events";

const mostRelated = 8;

type Anchor = {
  id: string;
  seriesId: string | null;
  edition: { id: string } | null;
  campaign: { id: string } | null;
};

/** Other public events of the same edition, held ones too; without an edition the next ones of the same campaign. Not those of its own series. */
export async function listRelatedEvents(event: Anchor, now: Date): Promise<PublicEventSummary[]> {
  const same = sameGroup(event, now);
  if (!same) return [];
  const rows = await database()
    .select({ id: events.id })
    .from(events)
    .where(and(isPublic(), ne(events.id, event.id), same, outsideOf(event.seriesId)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(mostRelated);
  return listInOrder(rows.map((row) => row.id));
}

function outsideOf(seriesId: string | null): SQL | undefined {
  return seriesId ? or(isNull(events.seriesId), ne(events.seriesId, seriesId)) : undefined;
}

function sameGroup({ edition, campaign }: Anchor, now: Date): SQL | undefined {
  if (edition) return eq(events.editionId, edition.id);
  return campaign ? and(eq(events.campaignId, campaign.id), gt(events.startsAt, now)) : undefined;
}
