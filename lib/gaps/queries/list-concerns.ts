import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import { listUnitsBelow, type UnitLine } from "@/lib/overview/queries/list-units-below";
import { sameSpanLastYear } from "@/lib/overview/rules";
import { getProgress } from "@/lib/targets/queries";
import { localDate } from "@/lib/time/zone";
import { yearSpan } from "@/lib/totals/periods";
import type { Asked } from "@/lib/totals/queries";

/** The units directly below with what there is to ask each about: the same as on the first screen, of the current year. */
export async function listConcerns(asked: Asked): Promise<UnitLine[]> {
  const year = Number(localDate(asked.now).slice(0, 4));
  const [scope] = await database().select().from(units).where(eq(units.id, asked.scopeId));
  if (!scope) return [];
  const progress = await getProgress(asked, year);
  const periods = { current: yearSpan(year), before: sameSpanLastYear(year, asked.now) };
  const lines = await listUnitsBelow(asked, scope, { year, progress, periods });
  return lines.filter((unit) => !unit.own);
}
