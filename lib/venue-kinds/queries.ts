import { asc, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { venueKinds } from "@/db/schema";

/** The kinds of venues in use, in their order. Public. */
export function listVenueKinds() {
  return database()
    .select()
    .from(venueKinds)
    .where(isNull(venueKinds.retiredAt))
    .orderBy(asc(venueKinds.position), asc(venueKinds.id));
}

/** The same with those retired, for the administrator and for names of the past. */
export function listAllVenueKinds() {
  return database().select().from(venueKinds).orderBy(asc(venueKinds.position), asc(venueKinds.id));
}
