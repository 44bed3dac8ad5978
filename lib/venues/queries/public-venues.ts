import { and, asc, count, eq, isNull, type SQL } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/connection";
import { streets, units, venueKinds, venues } from "@/db/schema";
import { type KeyedOrder, keyNumber, keyText, type ListPlace, pageByKey } from "@/lib/lists/keyed-page";
import type { VenueFilter } from "../filter";

const venuesPerPage = 30;

const names = {
  street: { id: streets.id, name: streets.name, nameEn: streets.nameEn },
  kind: { id: venueKinds.id, name: venueKinds.name, nameEn: venueKinds.nameEn },
};

type PublicFilter = Pick<VenueFilter, "kind" | "street" | "level">;

/** A page of the venues in use, by street and name, and how many there are. */
export async function listPublicVenues(filter: PublicFilter, place: ListPlace = {}) {
  const where = isChosen(filter);
  const [page, [total]] = await Promise.all([
    pageByKey<PublicVenueLine>(
      byStreet,
      place,
      ({ beyond, order, limit }) =>
        selectLines()
          .where(and(where, beyond))
          .orderBy(...order)
          .limit(limit),
      venuesPerPage,
    ),
    database().select({ found: count() }).from(venues).where(where),
  ]);
  return { ...page, total: Number(total?.found ?? 0) };
}

export type PublicVenueLine = Awaited<ReturnType<typeof selectLines>>[number];

const byStreet: KeyedOrder<PublicVenueLine> = {
  columns: [streets.position, venues.name, venues.id],
  key: z.tuple([keyNumber, keyText, keyText]),
  keyOf: ({ position, name, id }) => [position, name, id],
};

function selectLines() {
  return database()
    .select({
      ...{ id: venues.id, name: venues.name, nameEn: venues.nameEn, level: venues.level },
      ...{ address: venues.address, opening: venues.opening, position: streets.position },
      ...names,
    })
    .from(venues)
    .innerJoin(streets, eq(streets.id, venues.streetId))
    .leftJoin(venueKinds, eq(venueKinds.id, venues.kindId));
}

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
