import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

/** The name of an event that has just been decided about, for the sentence that says so. */
export async function getDecided(access: Access<"records.review">, eventId: string): Promise<string | null> {
  const [event] = await database()
    .select({ title: events.title })
    .from(events)
    .where(and(eq(events.id, eventId), unitIdWithin(access, events.unitId)));
  return event?.title ?? null;
}
