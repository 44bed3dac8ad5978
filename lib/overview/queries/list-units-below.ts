import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { targets, units } from "@/db/schema";
import { countCoHosted } from "@/lib/co-hosts/queries/count-co-hosted";
import type { Progress } from "@/lib/targets/queries";
import { shareUntil } from "@/lib/targets/rules";
import { localDate } from "@/lib/time/zone";
import { type Asked, getBreakdown } from "@/lib/totals/queries";

import { type Concern, concernsOf, heldOf, recentSpans } from "../rules";
import { type Compared, compareKeys, type Periods } from "./get-overview";

/** One line of the table of units: a unit directly below with what is below it, or the scope's own events. */
export type UnitLine = Compared & {
  own: boolean;
  retired: boolean;
  hasUnitsBelow: boolean;
  target: number | null;
  expected: number | null;
  /** Approved events held with other units that lead them; never part of the events. */
  coHosted: number;
  /** Questions to ask; only in the current year. */
  concerns: Concern[];
};

/** The units directly below, in the order of their names, whether or not they have held anything. */
export async function listUnitsBelow(
  asked: Asked,
  scope: { id: string; name: string; nameEn: string | null },
  { year, progress, periods }: { year: number; progress: Progress; periods: Periods },
): Promise<UnitLine[]> {
  const [{ keys, figuresOf }, active, recent, coHosted] = await Promise.all([
    compareKeys(asked, "unit", periods),
    listActive(asked.scopeId),
    countRecent(asked),
    countCoHosted(asked, periods.current),
  ]);
  const others = await listOthers([...keys].filter((key) => key !== scope.id && !active.some(({ id }) => id === key)));
  const below = [...active, ...others];
  const ids = below.map((unit) => unit.id);
  const [figures, parents] = await Promise.all([targetsOf(ids, year), parentsAmong(ids)]);
  const current = localDate(asked.now).startsWith(`${year}-`);
  const lines = below.map(({ id, name, nameEn, retiredAt }): UnitLine => {
    const compared = figuresOf(id);
    const target = figures.get(id) ?? null;
    const due = target !== null && current ? target * shareUntil(progress.profile, progress.asOf) : null;
    const expected = due === null ? null : Math.round(due);
    const standing = { held: heldOf(compared.current, "counting"), due, recent: recent.get(id) ?? 0 };
    const concerns = current && !retiredAt ? concernsOf(standing) : [];
    const place = { own: false, retired: retiredAt !== null, hasUnitsBelow: parents.has(id) };
    const standingOf = { target, expected, concerns, coHosted: coHosted.get(id) ?? 0 };
    return { id, name, nameEn, ...compared, ...place, ...standingOf };
  });
  const { id, name, nameEn } = scope;
  const heldOwn = coHosted.get(id) ?? 0;
  const place = { own: true, retired: false, hasUnitsBelow: false, coHosted: heldOwn };
  const own = { ...place, target: null, expected: null, concerns: [] };
  return keys.has(scope.id) || heldOwn > 0 ? [{ id, name, nameEn, ...figuresOf(id), ...own }, ...lines] : lines;
}

const shown = { id: units.id, name: units.name, nameEn: units.nameEn, retiredAt: units.retiredAt };

/** All of them: whoever is left out here is asked for nothing among the gaps. */
function listActive(scopeId: string) {
  return database()
    .select(shown)
    .from(units)
    .where(and(eq(units.parentId, scopeId), isNull(units.retiredAt)))
    .orderBy(asc(units.kind), asc(units.createdAt), asc(units.name), asc(units.id));
}

/** Units that stood here when their events were held and have been retired or moved since. */
function listOthers(ids: string[]) {
  if (ids.length === 0) return [];
  return database().select(shown).from(units).where(inArray(units.id, ids)).orderBy(asc(units.name));
}

async function targetsOf(ids: string[], year: number): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const found = await database()
    .select({ id: targets.scopeId, figure: targets.figure })
    .from(targets)
    .where(
      and(
        eq(targets.year, year),
        eq(targets.scope, "unit"),
        eq(targets.measure, "events"),
        inArray(targets.scopeId, ids),
      ),
    );
  return new Map(found.map(({ id, figure }) => [id, figure]));
}

async function parentsAmong(ids: string[]): Promise<Set<string | null>> {
  if (ids.length === 0) return new Set();
  const found = await database().selectDistinct({ id: units.parentId }).from(units).where(inArray(units.parentId, ids));
  return new Set(found.map(({ id }) => id));
}

/** How many events each unit has held lately. */
async function countRecent(asked: Asked): Promise<Map<string, number>> {
  const spans = await Promise.all(recentSpans(asked.now).map((span) => getBreakdown(asked, "unit", span)));
  const recent = new Map<string, number>();
  for (const byUnit of spans) {
    for (const [id, figures] of byUnit) recent.set(id, (recent.get(id) ?? 0) + heldOf(figures, "events"));
  }
  return recent;
}
