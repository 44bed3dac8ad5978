import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { listAudienceGroups } from "@/lib/audience-groups/queries";
import { listCampaigns, listEditions } from "@/lib/campaigns/queries";
import { listCoHostChoices } from "@/lib/co-hosts/queries/list-choices";
import { listEventKinds } from "@/lib/event-kinds/queries";
import { listStreets } from "@/lib/streets/queries";
import { listVenues } from "@/lib/venues/queries";

export type FormChoices = Awaited<ReturnType<typeof listFormChoices>>;

/**
 * Everything the form of an event offers to choose from, editions of the given year and the next; and the id a new event will have,
 * so that sending its form twice makes one event.
 */
export async function listFormChoices(access: Access<"events.manage">, year: number) {
  const [kinds, groups, campaigns, thisYear, nextYear, streets, venues, ownUnits, coHosts] = await Promise.all([
    listEventKinds(),
    listAudienceGroups(),
    listCampaigns(),
    listEditions({ year }),
    listEditions({ year: year + 1 }),
    listStreets(),
    listVenues(),
    listOwnUnits(access),
    listCoHostChoices(access),
  ]);
  return {
    kinds,
    groups,
    campaigns,
    editions: [...thisYear, ...nextYear],
    streets,
    venues,
    units: ownUnits,
    coHosts,
    newEventId: newId(),
  };
}

/** The units within reach, an organiser's own first; an upper bound keeps the form light. */
export function listOwnUnits(access: Access<"events.manage"> | Access<"desk.read">) {
  return database()
    .select({
      id: units.id,
      name: units.name,
      nameEn: units.nameEn,
      path: units.path,
      streetId: units.streetId,
      reviewsBeforePublishing: units.reviewsBeforePublishing,
    })
    .from(units)
    .where(and(unitWithin(access), isNull(units.retiredAt)))
    .orderBy(asc(units.path))
    .limit(1000);
}

/** The unit of the person who asks. */
export async function getOwnUnit(access: Access<"desk.read">) {
  const [unit] = await database().select().from(units).where(eq(units.id, access.actor.unitId));
  return unit ?? null;
}
