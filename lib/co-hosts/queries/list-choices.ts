import { and, asc, inArray, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { unitKinds, units } from "@/db/schema";
import type { Access } from "@/lib/access/access";

type Manager = Access<"events.manage">;
export type CoHostChoice = Awaited<ReturnType<typeof listCoHostChoices>>[number];

/** An upper bound that keeps the form light; who is not on the list can still ask to be a co-host. */
export const mostOffered = 500;

const { id, name, nameEn, path, kind } = units;

/** The units an event can be held with: every unit in use, those of the upper levels first, kind by kind. Their names are no secret. */
export async function listCoHostChoices(_access: Manager) {
  const rows = await database()
    .select({ id, name, nameEn, path, kind })
    .from(units)
    .where(isNull(units.retiredAt))
    .orderBy(asc(units.createdAt), asc(units.name), asc(units.id))
    .limit(mostOffered * 10);
  const rank = (unit: (typeof rows)[number]) => unit.path.split("/").length * 100 + unitKinds.indexOf(unit.kind);
  return rows.sort((one, other) => rank(one) - rank(other)).slice(0, mostOffered);
}

/**
 * The choices of a form together with the co-hosts it begins with: a form that does not show one takes it away when it is saved. Retired
 * ones too, but not in the form of a `newEvent`, to which they do not come along.
 */
export async function withCoHosts<Choices extends { coHosts: CoHostChoice[] }>(
  _access: Manager,
  choices: Choices,
  { ids, newEvent = false }: { ids: readonly string[]; newEvent?: boolean },
): Promise<Choices> {
  const offered = new Set(choices.coHosts.map((unit) => unit.id));
  const lacking = ids.filter((one) => !offered.has(one));
  if (lacking.length === 0) return choices;
  const rows = await database()
    .select({ id, name, nameEn, path, kind })
    .from(units)
    .where(and(inArray(units.id, lacking), newEvent ? isNull(units.retiredAt) : undefined))
    .orderBy(asc(units.path));
  return { ...choices, coHosts: [...rows, ...choices.coHosts] };
}
