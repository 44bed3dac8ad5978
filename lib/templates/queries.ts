import { asc } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { eventTemplates } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

export type Template = Awaited<ReturnType<typeof listTemplates>>[number];

/** The templates of the units within reach. */
export function listTemplates(access: Access<"events.manage">) {
  return database()
    .select({ id: eventTemplates.id, name: eventTemplates.name, fields: eventTemplates.fields })
    .from(eventTemplates)
    .where(unitIdWithin(access, eventTemplates.unitId))
    .orderBy(asc(eventTemplates.name), asc(eventTemplates.id))
    .limit(100);
}

/** The id a new template will have. */
export function newTemplateId(_access: Access<"desk.read">): string {
  return newId();
}
