import { and, eq, isNull } from "drizzle-orm";
import { primaryDatabase } from "@/db/connection";
import { people, units } from "@/db/schema";
import type { Actor } from "./access";

/** The person as an actor, or null when unknown, disabled, or signed in before the last revocation; asked where it is written, so that it holds at once. */
export async function getActor(personId: string, sessionVersion: number): Promise<Actor | null> {
  const [found] = await primaryDatabase()
    .select({
      personId: people.id,
      name: people.name,
      role: people.role,
      unitId: units.id,
      unitName: units.name,
      unitPath: units.path,
    })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .where(and(eq(people.id, personId), eq(people.sessionVersion, sessionVersion), isNull(people.disabledAt)));
  return found ?? null;
}
