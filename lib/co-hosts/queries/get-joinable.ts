import { and, eq, inArray, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { coHostUnits, events, units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { leadWithin } from "@/lib/co-hosts/queries/within-reach";
import { joinableStatuses } from "../rules";

export type Joinable = NonNullable<Awaited<ReturnType<typeof getJoinable>>>;

const mostChoices = 1000;

/**
 * A public event that a unit within reach could hold with the one that leads it: what its public page says of it, the units that could
 * ask (`choices`), and those that have (`known`). Null when it is not public, or nobody here could ask.
 */
export async function getJoinable(access: Access<"events.manage">, id: string) {
  const [event] = await database()
    .select({
      ...{ id: events.id, title: events.title, unitId: events.unitId, timeZone: events.timeZone },
      ...{ startsAt: events.startsAt, endsAt: events.endsAt, startsOn: events.startsOn },
      unit: { name: units.name, nameEn: units.nameEn },
      own: leadWithin(access),
    })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .where(and(eq(events.id, id), inArray(events.status, [...joinableStatuses])));
  if (!event) return null;
  const rows = await database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, state: coHostUnits.state })
    .from(units)
    .leftJoin(coHostUnits, and(eq(coHostUnits.unitId, units.id), eq(coHostUnits.eventId, id)))
    .where(and(unitWithin(access), isNull(units.retiredAt)))
    .orderBy(units.path)
    .limit(mostChoices);
  const others = rows.filter((unit) => unit.id !== event.unitId);
  if (others.length === 0) return null;
  const isKnown = (unit: (typeof others)[number]) => unit.state === "agreed" || unit.state === "asked";
  return { ...event, choices: others.filter((unit) => !isKnown(unit)), known: others.filter(isKnown) };
}
