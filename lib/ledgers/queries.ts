import { and, asc, desc, eq, inArray, isNull, like, min, or, type SQL } from "drizzle-orm";
import { database } from "@/db/connection";
import { awards, events, grants, mediaReports, units } from "@/db/schema";
import { type Access, pathWithin, unitIdWithin, unitWithin } from "@/lib/access/access";
import { containing } from "@/lib/lists/containing";
import type { Named } from "@/lib/overview/queries/get-names";
import { localDate } from "@/lib/time/zone";

type Keeper = Access<"ledgers.manage">;

/** Units within reach to enter something for, and the one an entry is of already; an upper bound keeps the form light. */
export function listLedgerUnits(access: Keeper, kept?: string): Promise<Named[]> {
  return database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(or(and(unitWithin(access), isNull(units.retiredAt)), kept ? eq(units.id, kept) : undefined))
    .orderBy(asc(units.path))
    .limit(1000);
}

const days = {
  grants: { table: grants, day: grants.grantedOn, path: grants.unitPath },
  media: { table: mediaReports, day: mediaReports.publishedOn, path: mediaReports.unitPath },
  awards: { table: awards, day: awards.givenOn, path: awards.unitPath },
};

/** The years a register has something of, newest first; this year and the one looked at always. */
export async function listLedgerYears(access: Keeper, of: keyof typeof days, looked: number, now: Date) {
  const { table, day, path } = days[of];
  const [row] = await database()
    .select({ first: min(day) })
    .from(table as typeof grants)
    .where(pathWithin(access, path));
  const current = Number(localDate(now).slice(0, 4));
  const known = row?.first ? Number(row.first.slice(0, 4)) : current;
  const first = Math.min(known, looked, current);
  const last = Math.max(looked, current);
  return Array.from({ length: Math.min(30, last - first + 1) }, (_, back) => last - back);
}

export type EventChoice = { id: string; title: string; startsOn: string; unitName: string };

/** Held and planned events within reach whose title contains the text, newest first; the one already chosen is among them. */
export async function findEvents(
  access: Access,
  asked: { text?: string | undefined; chosen?: string | null | undefined; below?: string; limit?: number },
): Promise<EventChoice[]> {
  const known = ["published", "submitted", "returned", "approved"] as const;
  const [chosen, found] = await Promise.all([
    asked.chosen ? eventChoices(and(eq(events.id, asked.chosen), unitIdWithin(access, events.unitId)), 1) : [],
    eventChoices(
      and(
        unitIdWithin(access, events.unitId),
        inArray(events.status, known),
        asked.text ? containing(events.title, asked.text) : undefined,
        asked.below ? like(events.unitPath, `%/${asked.below}/%`) : undefined,
      ),
      asked.limit ?? 30,
    ),
  ]);
  return [...chosen, ...found.filter((event) => event.id !== asked.chosen)];
}

function eventChoices(where: SQL | undefined, limit: number) {
  return database()
    .select({ id: events.id, title: events.title, startsOn: events.startsOn, unitName: units.name })
    .from(events)
    .innerJoin(units, eq(units.id, events.unitId))
    .where(where)
    .orderBy(desc(events.startsOn), desc(events.id))
    .limit(limit);
}
