import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/connection";
import { streets, units, venueKinds, venueMilestones, venues } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { containing } from "@/lib/lists/containing";
import { type KeyedOrder, keyNumber, keyText, type ListPlace, pageByKey } from "@/lib/lists/keyed-page";
import { asksMilestones, type VenueFilter } from "./filter";
import { venueWithin } from "./reach";

const columns = {
  id: venues.id,
  name: venues.name,
  nameEn: venues.nameEn,
  level: venues.level,
  streetId: venues.streetId,
  streetName: streets.name,
  streetNameEn: streets.nameEn,
  streetPosition: streets.position,
  address: venues.address,
  accessNotes: venues.accessNotes,
  capacity: venues.capacity,
  unitId: venues.unitId,
  retiredAt: venues.retiredAt,
  kind: { id: venueKinds.id, name: venueKinds.name, nameEn: venueKinds.nameEn },
};

/** The venues (阵地) in use, by street and name. Public. */
export function listVenues() {
  return listed(isNull(venues.retiredAt));
}

export type ListedVenue = Awaited<ReturnType<typeof listVenues>>[number];

/** One venue with all the register knows of it, and whether it is this person's to change; everybody who keeps ledgers reads all. */
export async function getVenue(access: Access<"ledgers.manage">, id: string) {
  const [found] = await database()
    .select({
      venue: venues,
      street: { id: streets.id, name: streets.name, nameEn: streets.nameEn },
      kind: { id: venueKinds.id, name: venueKinds.name, nameEn: venueKinds.nameEn },
      unit: { id: units.id, name: units.name, nameEn: units.nameEn },
    })
    .from(venues)
    .innerJoin(streets, eq(streets.id, venues.streetId))
    .leftJoin(venueKinds, eq(venueKinds.id, venues.kindId))
    .leftJoin(units, eq(units.id, venues.unitId))
    .where(eq(venues.id, id));
  if (!found) return null;
  const [own] = await database()
    .select({ id: venues.id })
    .from(venues)
    .where(and(eq(venues.id, id), venueWithin(access)));
  const { venue, ...rest } = found;
  return { ...venue, ...rest, changeable: own !== undefined };
}

/** What became of one venue, newest first. Public. */
export function listMilestonesOf(venueId: string) {
  return database()
    .select()
    .from(venueMilestones)
    .where(eq(venueMilestones.venueId, venueId))
    .orderBy(desc(venueMilestones.happenedOn), asc(venueMilestones.id));
}

export type Milestone = Awaited<ReturnType<typeof listMilestonesOf>>[number];

/** A page of the register, retired venues on demand. */
export async function findVenues(_access: Access<"ledgers.manage">, filter: VenueFilter, place: ListPlace = {}) {
  const where = isWanted(filter);
  const [page, [total]] = await Promise.all([
    pageByKey<ListedVenue>(byStreet, place, ({ beyond, order, limit }) =>
      selectVenues()
        .where(and(where, beyond))
        .orderBy(...order)
        .limit(limit),
    ),
    database().select({ found: count() }).from(venues).where(where),
  ]);
  return { ...page, total: Number(total?.found ?? 0) };
}

const byStreet: KeyedOrder<ListedVenue> = {
  columns: [streets.position, venues.name, venues.id],
  key: z.tuple([keyNumber, keyText, keyText]),
  keyOf: ({ streetPosition, name, id }) => [streetPosition, name, id],
};

/** The whole register as filtered, for a file. */
export function listRegister(_access: Access<"ledgers.manage">, filter: VenueFilter) {
  return listed(isWanted(filter));
}

function isWanted(filter: VenueFilter): SQL | undefined {
  const { q, kind, street, unit, level, state } = filter;
  return and(
    q ? or(containing(venues.name, q), containing(venues.address, q)) : undefined,
    kind ? eq(venues.kindId, kind) : undefined,
    street ? eq(venues.streetId, street) : undefined,
    unit ? eq(venues.unitId, unit) : undefined,
    level && !asksMilestones(filter) ? eq(venues.level, level) : undefined,
    state === "retired" ? isNotNull(venues.retiredAt) : isNull(venues.retiredAt),
  );
}

function listed(where: SQL | undefined) {
  return selectVenues().where(where).orderBy(asc(streets.position), asc(venues.name), asc(venues.id));
}

function selectVenues() {
  return database()
    .select(columns)
    .from(venues)
    .innerJoin(streets, eq(streets.id, venues.streetId))
    .leftJoin(venueKinds, eq(venueKinds.id, venues.kindId));
}
