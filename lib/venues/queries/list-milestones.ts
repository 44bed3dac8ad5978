import { and, between, desc, eq, like, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { venueKinds, venueMilestones, venues } from "@/db/schema";
import type { Place } from "@/lib/figures/conditions";
import { daysAsked, type VenueFilter } from "../filter";

/**
 * What became of venues, newest first: exactly the milestones behind a report's figure (lib/reports/queries/count-ledgers.ts), which
 * counts each venue once. The place comes from `getPlace`.
 */
export function listMilestones(place: Place, filter: VenueFilter) {
  const { id, step, level, happenedOn, note } = venueMilestones;
  return database()
    .select({
      ...{ id, step, level, happenedOn, note },
      venue: { id: venues.id, name: venues.name, nameEn: venues.nameEn },
      kind: { id: venueKinds.id, name: venueKinds.name, nameEn: venueKinds.nameEn },
      measureWord: venueKinds.measureWord,
    })
    .from(venueMilestones)
    .innerJoin(venues, eq(venues.id, venueMilestones.venueId))
    .leftJoin(venueKinds, eq(venueKinds.id, venues.kindId))
    .where(isBehind(place, filter))
    .orderBy(desc(venueMilestones.happenedOn), venues.name, venueMilestones.id);
}

export type ListedMilestone = Awaited<ReturnType<typeof listMilestones>>[number];

function isBehind({ scopeId, whole }: Place, filter: VenueFilter): SQL | undefined {
  const { from, to } = daysAsked(filter);
  return and(
    between(venueMilestones.happenedOn, from, to),
    whole ? undefined : like(venueMilestones.unitPath, `%/${scopeId}/%`),
    filter.level ? eq(venueMilestones.level, filter.level) : undefined,
    filter.kind ? eq(venues.kindId, filter.kind) : undefined,
    filter.street ? eq(venues.streetId, filter.street) : undefined,
    filter.step ? eq(venueMilestones.step, filter.step) : undefined,
  );
}
