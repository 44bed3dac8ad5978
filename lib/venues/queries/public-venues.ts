import { and, asc, count, eq, isNull, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { streets, units, venueKinds, venues } from "@/db/schema";
import type { VenueFilter } from "../filter";

/** How many venues one page of the public list holds. */
export const publicVenuesPerPage = 30;

const names = {
  street: { id: streets.id, name: streets.name, nameEn: streets.nameEn },
  kind: { id: venueKinds.id, name: venueKinds.name, nameEn: venueKinds.nameEn },
};

type PublicFilter = Pick<VenueFilter, "kind" | "street" | "level" | "page">;

/** A page of the venues in use, by street and name, and how many there are. */
export async function listPublicVenues(filter: PublicFilter) {
  const where = isChosen(filter);
  const [rows, [total]] = await Promise.all([
    database()
      .select({
        ...{ id: venues.id, name: venues.name, nameEn: venues.nameEn, level: venues.level },
        ...{ address: venues.address, opening: venues.opening },
        ...names,
      })
      .from(venues)
      .innerJoin(streets, eq(streets.id, venues.streetId))
      .leftJoin(venueKinds, eq(venueKinds.id, venues.kindId))
      .where(where)
      .orderBy(asc(streets.position), asc(venues.name), asc(venues.id))
      .limit(publicVenuesPerPage)
      .offset((filter.page - 1) * publicVenuesPerPage),
    database().select({ found: count() }).from(venues).where(where),
  ]);
  return { venues: rows, total: Number(total?.found ?? 0) };
}

export type PublicVenueLine = Awaited<ReturnType<typeof listPublicVenues>>["venues"][number];

function isChosen({ kind, street, level }: PublicFilter): SQL | undefined {
  return and(
    isNull(venues.retiredAt),
    kind ? eq(venues.kindId, kind) : undefined,
    street ? eq(venues.streetId, street) : undefined,
    level ? eq(venues.level, level) : undefined,
  );
}

/** The kinds and streets that have a venue in use: what the list can be narrowed by. */
export async function listVenueChoices() {
  const [kinds, ofStreets] = await Promise.all([
    database()
      .selectDistinct({ ...names.kind, position: venueKinds.position })
      .from(venues)
      .innerJoin(venueKinds, eq(venueKinds.id, venues.kindId))
      .where(isNull(venues.retiredAt))
      .orderBy(asc(venueKinds.position)),
    database()
      .selectDistinct({ ...names.street, position: streets.position })
      .from(venues)
      .innerJoin(streets, eq(streets.id, venues.streetId))
      .where(isNull(venues.retiredAt))
      .orderBy(asc(streets.position)),
  ]);
  return { kinds, streets: ofStreets };
}

/** One venue as the public sees it; one that is no longer used is still found by old links, and says so. */
export async function getPublicVenue(id: string) {
  const { name, nameEn, level, address, latitude, longitude, opening, phone, capacity } = venues;
  const [venue] = await database()
    .select({
      ...{ id: venues.id, name, nameEn, level, address, latitude, longitude, opening, phone, capacity },
      ...{ accessNotes: venues.accessNotes, description: venues.description, retiredAt: venues.retiredAt },
      ...names,
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(venues)
    .innerJoin(streets, eq(streets.id, venues.streetId))
    .leftJoin(venueKinds, eq(venueKinds.id, venues.kindId))
    .leftJoin(units, eq(units.id, venues.unitId))
    .where(eq(venues.id, id));
  return venue ?? null;
}

export type PublicVenue = NonNullable<Awaited<ReturnType<typeof getPublicVenue>>>;
