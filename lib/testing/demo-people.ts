import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { people, units } from "@/db/schema";
import { type Access, type Actor, grantAccess } from "@/lib/access/access";
import type { Permission } from "@/lib/access/policy";

/** Somebody of the demo by account, as a request of theirs would be read. */
export async function demoActor(account: string): Promise<Actor> {
  const [found] = await database()
    .select({ person: people, unit: units })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .where(eq(people.account, account));
  if (!found) throw new Error(`nobody has the account ${account}`);
  const { person, unit } = found;
  const { id, name, role } = person;
  return { personId: id, name, role, unitId: unit.id, unitName: unit.name, unitPath: unit.path };
}

/** The access of somebody of the demo; throws when the policy refuses it. */
export async function demoAccess<Wanted extends Permission>(account: string, wanted: Wanted): Promise<Access<Wanted>> {
  return granted(await demoActor(account), wanted);
}

/** The access of an actor; throws when the policy refuses it. */
export function granted<Wanted extends Permission>(actor: Actor, wanted: Wanted): Access<Wanted> {
  const access = grantAccess(actor, wanted);
  if (!access) throw new Error(`${actor.name} may not ${wanted}`);
  return access;
}
