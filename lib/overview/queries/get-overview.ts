import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { units } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { getPlace } from "@/lib/figures/queries";
import { getProgress } from "@/lib/targets/queries";
import { type Span, yearSpan } from "@/lib/totals/periods";
import { type Asked, type Dimension, getBreakdown, getMonths, getTotal } from "@/lib/totals/queries";
import { type Figures, noFigures } from "@/lib/totals/rules";
import { listYears } from "@/lib/totals/years";
import { sameSpanLastYear } from "../rules";
import { listNamed, listNotCounting, listUnitNames, type Named } from "./get-names";
import { listUnitsBelow } from "./list-units-below";

type Reader = Access<"totals.read">;
/** One line of a breakdown: this year, and the same period of the year before. */
export type Compared = Named & { current: Figures; before: Figures };

/** Where a unit with what is below it stands in a year: all that the coordinator's first screen shows. Null when out of reach. */
export async function getOverview(
  access: Reader,
  { unit, year }: { unit?: string | undefined; year: number },
  now: Date,
) {
  const place = await getPlace(access, unit, now);
  if (!place) return null;
  const asked = { scopeId: place.scopeId, now };
  const periods = { current: yearSpan(year), before: sameSpanLastYear(year, now) };
  const [scope, progress, monthsBefore, before, groups, campaigns, kinds, online, notCounting] = await Promise.all([
    getScope(access, place.scopeId),
    getProgress(asked, year),
    getMonths(asked, year - 1),
    getTotal(asked, periods.before),
    compare(asked, "group", periods),
    compare(asked, "campaign", periods),
    compare(asked, "kind", periods),
    compareKeys(asked, "online", periods),
    listNotCounting(),
  ]);
  if (!scope) return null;
  const below = await listUnitsBelow(asked, scope, { year, progress, periods });
  const years = await listYears(asked, year);
  const standing = { place, scope, year, years, periods, progress, monthsBefore, before };
  return { ...standing, groups, campaigns, kinds, online, notCounting, below };
}

export type Overview = NonNullable<Awaited<ReturnType<typeof getOverview>>>;
export type Periods = { current: Span; before: Span };

/** The unit asked about, and the way to it from the top of the reader's reach. */
async function getScope(access: Reader, scopeId: string) {
  const [unit] = await database().select().from(units).where(eq(units.id, scopeId));
  if (!unit) return null;
  const within = unit.path.slice(access.path === "/" ? 1 : access.path.lastIndexOf("/", access.path.length - 2) + 1);
  const way = await listUnitNames(within.split("/").filter((id) => id !== ""));
  const { id, name, nameEn, path, parentId } = unit;
  return { id, name, nameEn, path, way, root: parentId === null };
}

/** One breakdown of two periods by key. */
export async function compareKeys(asked: Asked, dimension: Dimension, periods: Periods) {
  const [current, before] = await Promise.all([
    getBreakdown(asked, dimension, periods.current),
    getBreakdown(asked, dimension, periods.before),
  ]);
  const keys = new Set([...current.keys(), ...before.keys()]);
  const figuresOf = (key: string) => ({
    current: current.get(key) ?? noFigures(),
    before: before.get(key) ?? noFigures(),
  });
  return { keys, figuresOf };
}

/** A breakdown with the names of its lines: groups and kinds always, campaigns when they have something to show. */
async function compare(asked: Asked, list: "group" | "campaign" | "kind", periods: Periods): Promise<Compared[]> {
  const { keys, figuresOf } = await compareKeys(asked, list, periods);
  const named = await listNamed(list, keys);
  const lines: Compared[] = named.map((entry) => ({ ...entry, ...figuresOf(entry.id) }));
  if (keys.has("")) lines.push({ id: "", name: "", nameEn: null, ...figuresOf("") });
  return lines;
}
