import { and, eq, inArray, ne, notInArray, or } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { events, units } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";
import { isAlikeTitle } from "../alike";
import { publicStatuses } from "../status";

type Asked = {
  id: string;
  title: string;
  startsOn: string;
  unitId: string;
  venueId: string | null;
  streetId: string | null;
  place: string | null;
};
export type AlikeEvent = Awaited<ReturnType<typeof findAlikeEvents>>[number];

/** Events of the same day, at the same place or of the same unit, under an alike title: perhaps the same one, registered twice. */
export function listAlikeEvents(access: Access<"desk.read">, event: Asked): Promise<AlikeEvent[]> {
  return findAlikeEvents(database(), access, event);
}

/** The same inside a transaction. Others' drafts stay unseen. */
export async function findAlikeEvents(db: Database, access: Access, event: Asked) {
  const visible = or(inArray(events.status, [...publicStatuses]), unitIdWithin(access, events.unitId));
  const near = or(
    eq(events.unitId, event.unitId),
    event.venueId ? eq(events.venueId, event.venueId) : undefined,
    event.streetId && event.place ? and(eq(events.streetId, event.streetId), eq(events.place, event.place)) : undefined,
  );
  const rows = await db
    .select({
      id: events.id,
      title: events.title,
      status: events.status,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      timeZone: events.timeZone,
      unit: { name: units.name, nameEn: units.nameEn },
      own: unitIdWithin(access, events.unitId).mapWith(Boolean),
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .where(
      and(
        eq(events.startsOn, event.startsOn),
        ne(events.id, event.id),
        notInArray(events.status, ["cancelled", "postponed"]),
        near,
        visible,
      ),
    )
    .orderBy(events.startsAt, events.id)
    .limit(200);
  return rows.filter((row) => isAlikeTitle(row.title, event.title)).slice(0, 5);
}
