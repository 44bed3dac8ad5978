import { and, asc, count, eq, inArray, not, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { coHostUnits, events, people, units } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

type Reader = Access<"desk.read">;
export type Request = Awaited<ReturnType<typeof select>>[number];

const mostShown = 30;

/** Units that ask to hold an event with the unit that leads it, which is within reach; of one event, or of all. The oldest requests. */
export function listRequests(access: Reader, eventId?: string): Promise<Request[]> {
  return select(openTo(access, eventId), coHostUnits.unitId);
}

/** How many of them there are, of which the list shows the oldest. */
export async function countRequests(access: Reader, eventId?: string): Promise<number> {
  const [row] = await database()
    .select({ count: count() })
    .from(coHostUnits)
    .innerJoin(events, eq(events.id, coHostUnits.eventId))
    .where(openTo(access, eventId));
  return row?.count ?? 0;
}

function openTo(access: Reader, eventId: string | undefined): SQL | undefined {
  const open = and(eq(coHostUnits.state, "asked"), unitIdWithin(access, events.unitId));
  return and(open, eventId ? eq(events.id, eventId) : undefined);
}

/** What units within reach have asked of others: not answered yet, or declined and not read. The unit named is the leading one. */
export function listOwnRequests(access: Reader): Promise<Request[]> {
  const own = and(unitIdWithin(access, coHostUnits.unitId), not(unitIdWithin(access, events.unitId)));
  return select(and(inArray(coHostUnits.state, ["asked", "declined"]), own), events.unitId);
}

function select(where: SQL | undefined, named: typeof coHostUnits.unitId | typeof events.unitId) {
  return database()
    .select({
      ...{ eventId: coHostUnits.eventId, unitId: coHostUnits.unitId, state: coHostUnits.state },
      ...{ message: coHostUnits.message, answer: coHostUnits.answer, at: coHostUnits.addedAt },
      event: { title: events.title, startsAt: events.startsAt, endsAt: events.endsAt, startsOn: events.startsOn },
      timeZone: events.timeZone,
      asker: people.name,
      unit: { name: units.name, nameEn: units.nameEn },
    })
    .from(coHostUnits)
    .innerJoin(events, eq(events.id, coHostUnits.eventId))
    .innerJoin(units, eq(units.id, named))
    .innerJoin(people, eq(people.id, coHostUnits.addedBy))
    .where(where)
    .orderBy(asc(coHostUnits.addedAt), asc(coHostUnits.eventId))
    .limit(mostShown);
}
