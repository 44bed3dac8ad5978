import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Database, database } from "@/db/connection";
import { targets, units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { listNamed, type Named } from "@/lib/overview/queries/get-names";
import { getMonths, getMonthsByKey, getProgrammeUnitId, totalOf } from "@/lib/totals/queries";
import { type Figures, noFigures } from "@/lib/totals/rules";
import { doneOf } from "../course";
import { monthIds } from "../months";
import { reachesAll } from "../mutations";
import { splitByWeight, splitEqually, type Weight } from "../split";
import { type SplitKind, type SplitOver, type SplitQuery, unitOfWhole } from "../split-input";
import { listUnitMonths } from "./list-courses";

type Planner = Access<"targets.manage">;
/** One part of a split: what it weighs by the rule, what its target is now, and what the rule gives it. */
export type SplitPart = {
  id: string;
  /** Null for a month. */
  name: Named | null;
  weight: Weight;
  current: number | null;
  proposed: number | null;
};
export type Split = {
  /** The whole's figure; null while it has no target. */
  figure: number | null;
  parts: SplitPart[];
  /** What units of other kinds have of the whole: only the rest is split. */
  others: number;
  /** The targets of the parts as they are now, in one word. */
  seen: string;
};

/** What a split by a rule comes to, before anything is saved; null when the whole is out of reach or cannot be split so. */
export async function getSplit(access: Planner, query: SplitQuery, now: Date): Promise<Split | null> {
  const { year, whole, measure, over, rule } = query;
  const kind = over === "unit" ? query.kind : undefined;
  if (!whole || !rule) return null;
  const all = await listParts(database(), access, whole, over);
  const parts = all?.filter((part) => kind === undefined || part.kind === kind);
  if (!all || !parts || (rule === "population" && over !== "unit")) return null;
  const unitId = unitOfWhole(whole);
  const [known, ofWhole, weights] = await Promise.all([
    readTargets(database(), { year, measure, scope: over, ids: all.map(({ id }) => id) }),
    readTargets(database(), { year, measure, scope: unitId ? "unit" : "programme", ids: [unitId ?? ""] }),
    weigh(query, parts, now),
  ]);
  const figure = ofWhole.get(unitId ?? "")?.figure ?? null;
  const within = new Set(parts.map(({ id }) => id));
  const current = new Map([...known].filter(([id]) => within.has(id)));
  const others = [...known].reduce((sum, [id, target]) => sum + (within.has(id) ? 0 : target.figure), 0);
  const rest = Math.max(0, (figure ?? 0) - others);
  const byRule = rule === "equal" ? splitEqually(rest, parts.length) : splitByWeight(rest, weights);
  return {
    ...{ figure, others },
    seen: seenOf(current),
    parts: parts.map(({ id, name }, place) => {
      const before = current.get(id)?.figure ?? null;
      const proposed = rule === "hand" ? before : (byRule[place] ?? null);
      return { id, name, weight: weights[place] ?? null, current: before, proposed };
    }),
  };
}

type Part = { id: string; name: Named | null; population: number | null; kind: SplitKind | null };

/** The parts a whole falls into: units directly below it, or groups, campaigns, months of the programme. Null when out of reach. */
export async function listParts(tx: Database, access: Planner, whole: string, over: SplitOver): Promise<Part[] | null> {
  const unitId = unitOfWhole(whole);
  if (over === "unit") {
    const parentId = unitId ?? (reachesAll(access) ? await getProgrammeUnitId() : null);
    const [parent] = await tx
      .select({ id: units.id })
      .from(units)
      .where(and(eq(units.id, parentId ?? ""), unitWithin(access)));
    return parent ? listBelow(tx, parent.id) : null;
  }
  if (unitId !== null || !reachesAll(access)) return null;
  if (over === "month") return monthIds.map((id) => ({ id, name: null, population: null, kind: null }));
  const named = await listNamed(over === "campaign" ? "campaign" : "group");
  return named.map((name) => ({ id: name.id, name, population: null, kind: null }));
}

/** All of them: a split over some would give these what is due to others. */
async function listBelow(tx: Database, parentId: string): Promise<Part[]> {
  const found = await tx
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, population: units.population, kind: units.kind })
    .from(units)
    .where(and(eq(units.parentId, parentId), isNull(units.retiredAt)))
    .orderBy(asc(units.kind), asc(units.createdAt), asc(units.id));
  return found.map(({ population, kind, ...name }) => ({ id: name.id, name, population, kind }));
}

/** What each part weighs by the rule. Nothing known, and nothing at all, are both told rather than guessed. */
async function weigh({ rule, over, measure, year }: SplitQuery, parts: Part[], now: Date): Promise<Weight[]> {
  if (rule === "population") return parts.map(({ population }) => population || null);
  if (rule !== "last_year") return parts.map(() => null);
  const asked = { scopeId: (await getProgrammeUnitId()) ?? "", now };
  const ids = parts.map(({ id }) => id);
  const before = year - 1;
  const figures = async (): Promise<(Figures[] | undefined)[]> => {
    if (over === "month") return (await getMonths(asked, before)).map((month) => [month]);
    const byKey =
      over === "unit"
        ? await listUnitMonths(ids, before, now)
        : await getMonthsByKey(asked, over === "campaign" ? "campaign" : "group", before);
    return ids.map((id) => byKey.get(id));
  };
  const done = (months: Figures[] | undefined) =>
    doneOf({ scope: over, measure }, totalOf(months ?? [noFigures()]).approved);
  return (await figures()).map((months) => done(months) || null);
}

type Asked = { year: number; measure: "events" | "attendance"; scope: SplitOver | "programme"; ids: string[] };

/** The targets of these, by what they are for. */
export async function readTargets(tx: Database, { year, measure, scope, ids }: Asked) {
  const found = await tx
    .select({ id: targets.id, scopeId: targets.scopeId, figure: targets.figure, version: targets.version })
    .from(targets)
    .where(
      and(
        eq(targets.year, year),
        eq(targets.measure, measure),
        eq(targets.scope, scope),
        inArray(targets.scopeId, ids),
      ),
    );
  return new Map(found.map((target) => [target.scopeId, target]));
}

/** The targets of the parts in one word: it differs as soon as one of them was set, changed or taken away. */
export function seenOf(current: Map<string, { scopeId: string; version: number }>): string {
  const all = [...current.values()].map(({ scopeId, version }) => `${scopeId}:${version}`);
  return all.sort().join(",");
}

/** So many are offered to choose from. */
const mostWholes = 1000;

/** What can be split: the programme's target for those who reach it, and that of each unit within reach that has units below. */
export async function listWholes(access: Planner) {
  const parents = sql`${units.id} in (select ${units.parentId} from ${units} where ${units.retiredAt} is null)`;
  const found = await database()
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(and(unitWithin(access), isNull(units.retiredAt), sql`${units.parentId} is not null`, parents))
    .orderBy(asc(units.path))
    .limit(mostWholes);
  return { programme: reachesAll(access), units: found };
}
export type Wholes = Awaited<ReturnType<typeof listWholes>>;
