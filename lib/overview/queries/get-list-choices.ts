import { and, asc, eq, isNull, or } from "drizzle-orm";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import type { Place } from "@/lib/figures/conditions";
import { listYears } from "@/lib/totals/years";
import { listNamed } from "./get-names";

/** What the list can be narrowed to: the unit it is at and those directly below, and the district's lists. */
export async function getListChoices(access: Access<"totals.read">, place: Place, year: number) {
  const [years, below, groups, campaigns, kinds] = await Promise.all([
    listYears(place, year),
    database()
      .select({ id: units.id, name: units.name, nameEn: units.nameEn })
      .from(units)
      .where(
        and(
          unitWithin(access),
          isNull(units.retiredAt),
          or(eq(units.id, place.scopeId), eq(units.parentId, place.scopeId)),
        ),
      )
      .orderBy(asc(units.path))
      .limit(400),
    listNamed("group"),
    listNamed("campaign"),
    listNamed("kind"),
  ]);
  return { years, units: below, groups, campaigns, kinds };
}
