import { and, between, countDistinct, count as countRows, eq, isNotNull, like, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { awards, events, grants, mediaReports, venueMilestones, venues } from "@/db/schema";
import { eventsBehind, type Place } from "@/lib/figures/conditions";
import type { FigureQuery } from "@/lib/figures/input";
import { isCounted } from "@/lib/media-reports/counted";
import type { Span } from "@/lib/totals/periods";

type Level = "national" | "province" | "city" | "district";
type Step = "named" | "upgraded" | "supported" | "added" | "recognised";
type Asked = { place: Place; span: Span; level?: Level | undefined };

/** How many editions (期) the approved events of a figure belong to. */
export async function countEditions(place: Place, query: FigureQuery): Promise<number> {
  const [row] = await database()
    .select({ found: countDistinct(events.editionId) })
    .from(events)
    .where(and(eventsBehind(place, query), isNotNull(events.editionId)));
  return Number(row?.found ?? 0);
}

/** Media reports printed in a span that count (lib/media-reports/counted.ts); of a campaign those of its events and its own. */
export async function countMedia({ place, span, level, campaignId }: Asked & { campaignId?: string | undefined }) {
  const ofCampaign = campaignId
    ? or(eq(mediaReports.campaignId, campaignId), eq(events.campaignId, campaignId))
    : undefined;
  const [row] = await database()
    .select({ found: countRows() })
    .from(mediaReports)
    .leftJoin(events, eq(events.id, mediaReports.eventId))
    .where(
      and(
        between(mediaReports.publishedOn, span.from, span.to),
        within(place, mediaReports.unitPath),
        isCounted(),
        level && eq(mediaReports.level, level),
        ofCampaign,
      ),
    );
  return Number(row?.found ?? 0);
}

/** Awards given in a span. */
export async function countAwards({ place, span, level, campaignId }: Asked & { campaignId?: string | undefined }) {
  const ofCampaign = campaignId ? or(eq(awards.campaignId, campaignId), eq(events.campaignId, campaignId)) : undefined;
  const [row] = await database()
    .select({ found: countRows() })
    .from(awards)
    .leftJoin(events, eq(events.id, awards.eventId))
    .where(
      and(
        between(awards.givenOn, span.from, span.to),
        within(place, awards.unitPath),
        level && eq(awards.level, level),
        ofCampaign,
      ),
    );
  return Number(row?.found ?? 0);
}

/** Grants given in a span, of all programmes or of one. */
export async function countGrants({ place, span, programmeId }: Asked & { programmeId?: string | undefined }) {
  const [row] = await database()
    .select({ found: countRows() })
    .from(grants)
    .where(
      and(
        between(grants.grantedOn, span.from, span.to),
        within(place, grants.unitPath),
        programmeId ? eq(grants.programmeId, programmeId) : undefined,
      ),
    );
  return Number(row?.found ?? 0);
}

/** Venues that took a step in a span: each once, however often it took it. A venue without a unit is the whole programme's. */
export async function countMilestones({
  place,
  span,
  level,
  kindId,
  step,
}: Asked & { kindId?: string | undefined; step?: Step | undefined }) {
  const [row] = await database()
    .select({ found: countDistinct(venueMilestones.venueId) })
    .from(venueMilestones)
    .innerJoin(venues, eq(venues.id, venueMilestones.venueId))
    .where(
      and(
        between(venueMilestones.happenedOn, span.from, span.to),
        within(place, venueMilestones.unitPath),
        level && eq(venueMilestones.level, level),
        kindId ? eq(venues.kindId, kindId) : undefined,
        step && eq(venueMilestones.step, step),
      ),
    );
  return Number(row?.found ?? 0);
}

function within({ scopeId, whole }: Place, path: Parameters<typeof like>[0]): SQL | undefined {
  return whole ? undefined : like(path, `%/${scopeId}/%`);
}
