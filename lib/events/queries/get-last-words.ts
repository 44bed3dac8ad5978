import { and, desc, eq, isNotNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

/** What this person last wrote into fields that seldom change: a new form begins with it. */
export async function getLastWords(access: Access<"events.manage">) {
  const [last] = await database()
    .select({
      contactName: events.contactName,
      contactPhone: events.contactPhone,
      unitId: events.unitId,
    })
    .from(events)
    .where(
      and(
        eq(events.createdBy, access.actor.personId),
        unitIdWithin(access, events.unitId),
        // A sheet that came in without a contact says nothing about whom to call next time.
        isNotNull(events.contactPhone),
      ),
    )
    .orderBy(desc(events.createdAt))
    .limit(1);
  return last ?? null;
}
