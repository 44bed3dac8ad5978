import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { venues } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { programmeTimeZone } from "@/lib/time/zone";
import type { TypedEvent } from "../alike-input";
import { timeColumns } from "../mutations/event-row";
import { getOwnEvent } from "./get-own-event";
import { type AlikeEvent, listAlikeEvents } from "./list-alike-events";

/** What is registered like an event that is being typed, and its id once it is kept (`kept`), so that the two can be made one. */
export async function listAlikeTyped(
  access: Access<"desk.read">,
  typed: TypedEvent,
): Promise<{ events: AlikeEvent[]; kept?: string }> {
  const { id, title, place, venueId } = typed;
  const times = timeColumns(typed);
  // A time being typed may end before it begins.
  const endsAt = times.endsAt > times.startsAt ? times.endsAt : times.startsAt;
  const [known, streetId] = await Promise.all([
    id ? getOwnEvent(access, id) : null,
    venueId ? streetOf(venueId) : (typed.streetId ?? null),
  ]);
  const events = await listAlikeEvents(access, {
    ...{ id, title, startsOn: times.startsOn, startsAt: times.startsAt, endsAt, timeZone: programmeTimeZone },
    ...{ unitId: typed.unitId ?? access.actor.unitId, venueId: venueId ?? null, streetId, place: place || null },
  });
  return { events, ...(known ? { kept: known.id } : {}) };
}

/** A venue lies where it lies, whatever street stands in the form. */
async function streetOf(venueId: string): Promise<string | null> {
  const [venue] = await database().select({ streetId: venues.streetId }).from(venues).where(eq(venues.id, venueId));
  return venue?.streetId ?? null;
}
