import { and, asc, count, eq, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { streets, units, venues } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { containing } from "@/lib/lists/containing";

/** How many venues one page of the list holds. */
export const venuesPerPage = 50;

const columns = {
  id: venues.id,
  name: venues.name,
  nameEn: venues.nameEn,
  streetId: venues.streetId,
  streetName: streets.name,
  streetNameEn: streets.nameEn,
  address: venues.address,
  accessNotes: venues.accessNotes,
  unitId: venues.unitId,
  retiredAt: venues.retiredAt,
};

/** The venues (阵地) in use, by street and name. Public. */
export function listVenues() {
  return listed(isNull(venues.retiredAt));
}

export type ListedVenue = Awaited<ReturnType<typeof listVenues>>[number];

/** One venue, with its unit's name. */
export async function getVenue(_access: Access<"catalogue.manage">, id: string) {
  const [venue] = await database()
    .select({ ...columns, unitName: units.name })
    .from(venues)
    .innerJoin(streets, eq(streets.id, venues.streetId))
    .leftJoin(units, eq(units.id, venues.unitId))
    .where(eq(venues.id, id));
  return venue ?? null;
}

export type VenueFilter = { text?: string; retired: boolean; page: number };

/** A page of venues for the administrator, who also sees the retired ones. */
export async function findVenues(_access: Access<"catalogue.manage">, { text, retired, page }: VenueFilter) {
  const contains = text ? or(containing(venues.name, text), containing(venues.address, text)) : undefined;
  const where = and(contains, retired ? isNotNull(venues.retiredAt) : isNull(venues.retiredAt));
  const found = await listed(where)
    .limit(venuesPerPage)
    .offset((page - 1) * venuesPerPage);
  const [total] = await database().select({ found: count() }).from(venues).where(where);
  return { venues: found, total: Number(total?.found ?? 0) };
}

function listed(where: SQL | undefined) {
  return database()
    .select(columns)
    .from(venues)
    .innerJoin(streets, eq(streets.id, venues.streetId))
    .where(where)
    .orderBy(asc(streets.position), asc(venues.name), asc(venues.id));
}
