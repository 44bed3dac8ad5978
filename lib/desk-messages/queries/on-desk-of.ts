import { and, eq, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { deskMessages, people } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

/**
 * The messages that stand on a person's desk: those to the own unit, and those to a unit below where nobody can sign in, unless one
 * has sent them oneself.
 */
export function onDeskOf(access: Access): SQL | undefined {
  const anyone = database()
    .select({ one: sql`1` })
    .from(people)
    .where(and(eq(people.unitId, deskMessages.unitId), isNull(people.disabledAt)));
  const unattended = and(
    unitIdWithin(access, deskMessages.unitId),
    not(sql`exists ${anyone}`),
    ne(deskMessages.sentBy, access.actor.personId),
  );
  return or(eq(deskMessages.unitId, access.actor.unitId), unattended);
}
