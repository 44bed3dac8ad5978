import { asc, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { unitKinds, units } from "@/db/schema";
import type { Access } from "@/lib/access/access";

/** An upper bound that keeps the form light; who is not on the list can still ask to be a co-host. */
const mostOffered = 500;

/** The units an event can be held with: every unit in use, those of the upper levels first, kind by kind. Their names are no secret. */
export async function listCoHostChoices(_access: Access<"events.manage">) {
  const { id, name, nameEn, path, kind } = units;
  const rows = await database()
    .select({ id, name, nameEn, path, kind })
    .from(units)
    .where(isNull(units.retiredAt))
    .orderBy(asc(units.createdAt), asc(units.name), asc(units.id))
    .limit(mostOffered * 10);
  const rank = (unit: (typeof rows)[number]) => unit.path.split("/").length * 100 + unitKinds.indexOf(unit.kind);
  return rows.sort((one, other) => rank(one) - rank(other)).slice(0, mostOffered);
}
