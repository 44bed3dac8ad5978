import { eq } from "drizzle-orm";
import { people, units } from "@/db/schema";
import { held, type Transaction } from "@/db/transaction";
import type { Access } from "./access";

/**
 * The session version of whoever gave an order, as long as role, unit and reach are those the right was granted for; null for one who was
 * disabled or changed since. The person stays so until the transaction ends.
 */
export async function readStanding(tx: Transaction, { actor }: Access): Promise<number | null> {
  const [person] = await held(tx.select().from(people).where(eq(people.id, actor.personId)));
  if (!person || person.disabledAt || person.role !== actor.role || person.unitId !== actor.unitId) return null;
  const [unit] = await tx.select({ path: units.path }).from(units).where(eq(units.id, person.unitId));
  return unit?.path === actor.unitPath ? person.sessionVersion : null;
}
