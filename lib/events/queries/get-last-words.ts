import { and, desc, eq } from "drizzle-orm";
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
    .where(and(eq(events.createdBy, access.actor.personId), unitIdWithin(access, events.unitId)))
    .orderBy(desc(events.createdAt))
    .limit(1);
  return last ?? null;
}
