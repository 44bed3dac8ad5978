import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { newId } from "@/db/ids";
import { eventTemplates, units } from "@/db/schema";
import { type Access, unitIdWithin } from "@/lib/access/access";

type Manager = Access<"events.manage">;
export type Template = Awaited<ReturnType<typeof listTemplates>>[number];

const columns = {
  id: eventTemplates.id,
  version: eventTemplates.version,
  name: eventTemplates.name,
  fields: eventTemplates.fields,
  unit: { id: units.id, name: units.name, nameEn: units.nameEn },
};

/** The templates of the units within reach. */
export function listTemplates(access: Manager) {
  return database()
    .select(columns)
    .from(eventTemplates)
    .innerJoin(units, eq(units.id, eventTemplates.unitId))
    .where(unitIdWithin(access, eventTemplates.unitId))
    .orderBy(asc(eventTemplates.name), asc(eventTemplates.id))
    .limit(100);
}

/** One template within reach; null when it is someone else's. */
export async function getTemplate(access: Manager, id: string): Promise<Template | null> {
  const [template] = await database()
    .select(columns)
    .from(eventTemplates)
    .innerJoin(units, eq(units.id, eventTemplates.unitId))
    .where(and(eq(eventTemplates.id, id), unitIdWithin(access, eventTemplates.unitId)));
  return template ?? null;
}

/** The id a new template will have. */
export function newTemplateId(_access: Access<"desk.read">): string {
  return newId();
}
