import { and, asc, desc, eq, inArray, ne, notInArray, or } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { coHostUnits, events, streets, units, venues } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { leadWithin } from "@/lib/co-hosts/queries/within-reach";
import { isLikelySame, type Placed } from "../likely-same";
import { publicStatuses } from "../status";
import { couldBeSame, placedColumns } from "./likely-same-candidates";

export type AlikeEvent = Awaited<ReturnType<typeof findAlikeEvents>>[number];

/** How many candidates are looked at, and how many are shown. */
const most = { candidates: 500, shown: 5 } as const;

/** Events that are likely the same as this one, registered twice (`isLikelySame`): the unit's own, and others' that the public may see. */
export function listAlikeEvents(access: Access<"desk.read">, event: Placed): Promise<AlikeEvent[]> {
  return findAlikeEvents(database(), access, event);
}

/** The same inside a transaction. Of others, drafts stay unseen, and what is shown is what their public page says. */
export async function findAlikeEvents(db: Database, access: Access, event: Placed) {
  const visible = or(inArray(events.status, [...publicStatuses]), unitIdWithin(access, events.unitId));
  const rows = await db
    .select({
      ...placedColumns,
      status: events.status,
      unit: { name: units.name, nameEn: units.nameEn },
      venue: { name: venues.name, nameEn: venues.nameEn },
      street: { name: streets.name, nameEn: streets.nameEn },
      own: leadWithin(access),
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .leftJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(streets, eq(streets.id, events.streetId))
    .where(
      and(couldBeSame(event), ne(events.id, event.id), notInArray(events.status, ["cancelled", "postponed"]), visible),
    )
    .orderBy(desc(events.startsOn), asc(events.startsAt), asc(events.id))
    .limit(most.candidates);
  const alike = rows.filter((row) => isLikelySame(row, event)).slice(0, most.shown);
  const held = await heldWith(db, access, alike);
  return alike.map((row) => ({ ...row, coHost: held.get(row.id) ?? null }));
}

/** Which of these events units within reach hold with others, or have asked to. */
async function heldWith(db: Database, access: Access, found: readonly { id: string }[]) {
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ eventId: coHostUnits.eventId, state: coHostUnits.state })
    .from(coHostUnits)
    .where(and(inArray(coHostUnits.eventId, ids), unitIdWithin(access, coHostUnits.unitId)))
    .orderBy(desc(coHostUnits.state));
  return new Map(rows.map(({ eventId, state }) => [eventId, state]));
}
