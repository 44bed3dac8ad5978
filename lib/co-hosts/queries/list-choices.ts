import { asc, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import type { Access } from "@/lib/access/access";

/** An upper bound that keeps the form light; who is not on the list can still ask to be a co-host. */
const mostOffered = 500;

/** The units an event can be held with: every unit in use, those of the upper levels first. Their names are no secret. */
export async function listCoHostChoices(_access: Access<"events.manage">) {
  const { id, name, nameEn, path } = units;
  const rows = await database()
    .select({ id, name, nameEn, path })
    .from(units)
    .where(isNull(units.retiredAt))
    .orderBy(asc(units.path))
    .limit(mostOffered * 10);
  const depth = (unit: { path: string }) => unit.path.split("/").length;
  return rows.sort((one, other) => depth(one) - depth(other)).slice(0, mostOffered);
}
