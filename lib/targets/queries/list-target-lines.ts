import { and, asc, desc, eq, inArray, isNull, like, or, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { sums, targets, units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { listNamed, type Named } from "@/lib/overview/queries/get-names";
import { monthName, yearSpan } from "@/lib/totals/periods";
import { getBreakdown, getProgrammeUnitId, getTotal } from "@/lib/totals/queries";
import type { PartFigures } from "@/lib/totals/rules";
import { reachesAll } from "../mutations";

type Reader = Access<"targets.manage">;
type Target = typeof targets.$inferSelect;
/** A target with what it is for and how much of it is approved. */
export type TargetLine = Target & {
  /** Null for the whole programme. */
  name: Named | null;
  path: string;
  done: number;
  changeable: boolean;
};

/** The targets of a year within reach, with what is done of each; those of the whole programme, groups and campaigns for all. */
export async function listTargetLines(access: Reader, year: number, now: Date): Promise<TargetLine[]> {
  const found = await listTargets(access, year);
  const programme = await getProgrammeUnitId();
  const asked = { scopeId: programme ?? "", now };
  const ofUnits = found.filter(({ target }) => target.scope === "unit").map(({ target }) => target.scopeId);
  const [total, byGroup, byCampaign, byUnit, groups, campaigns] = await Promise.all([
    getTotal(asked, yearSpan(year)),
    getBreakdown(asked, "group", yearSpan(year)),
    getBreakdown(asked, "campaign", yearSpan(year)),
    sumApproved(ofUnits, year),
    listNamed("group", idsOf(found, "audience_group")),
    listNamed("campaign", idsOf(found, "campaign")),
  ]);
  return found.map(({ target, unit }) => {
    const { scope, scopeId } = target;
    const figures = {
      programme: total.approved,
      unit: byUnit.get(scopeId),
      audience_group: byGroup.get(scopeId)?.approved,
      campaign: byCampaign.get(scopeId)?.approved,
    }[scope];
    const named = { programme: null, unit, audience_group: byId(groups, scopeId), campaign: byId(campaigns, scopeId) }[
      scope
    ];
    const done = figures ? doneOf(target, figures) : 0;
    return { ...target, name: named, path: unit?.path ?? "", done, changeable: scope === "unit" || reachesAll(access) };
  });
}

/** What of the approved figures a target is measured by: a campaign has its own count, whether or not it counts toward the year's. */
export function doneOf({ scope, measure }: Pick<Target, "scope" | "measure">, figures: PartFigures): number {
  if (measure === "attendance") return figures.approved;
  return scope === "campaign" ? figures.events : figures.counting;
}

/** What a new target can be for: units within reach, and for those who reach the whole programme it, its groups and campaigns. */
export async function listTargetChoices(access: Reader) {
  const all = reachesAll(access);
  const [below, groups, campaigns] = await Promise.all([
    database()
      .select({ id: units.id, name: units.name, nameEn: units.nameEn })
      .from(units)
      .where(and(unitWithin(access), isNull(units.retiredAt), all ? sql`${units.parentId} is not null` : undefined))
      .orderBy(asc(units.path))
      .limit(1000),
    all ? listNamed("group") : [],
    all ? listNamed("campaign") : [],
  ]);
  return { programme: all, unit: below, audience_group: groups, campaign: campaigns };
}

function listTargets(access: Reader, year: number) {
  const shared = inArray(targets.scope, ["programme", "audience_group", "campaign"]);
  return database()
    .select({ target: targets, unit: { id: units.id, name: units.name, nameEn: units.nameEn, path: units.path } })
    .from(targets)
    .leftJoin(units, and(eq(targets.scope, "unit"), eq(units.id, targets.scopeId)))
    .where(and(eq(targets.year, year), or(shared, like(units.path, `${access.path}%`))))
    .orderBy(asc(targets.scope), desc(targets.figure), asc(units.name))
    .limit(1000);
}

/** The approved figures of many units at once, each with what is below it. */
async function sumApproved(ids: string[], year: number): Promise<Map<string, PartFigures>> {
  const byUnit = new Map<string, PartFigures>();
  if (ids.length === 0) return byUnit;
  const months = Array.from({ length: 12 }, (_, month) => monthName(year, month + 1));
  const rows = await database()
    .select()
    .from(sums)
    .where(
      and(
        inArray(sums.scopeId, ids),
        eq(sums.dimension, "total"),
        inArray(sums.period, months),
        eq(sums.status, "approved"),
      ),
    );
  for (const { scopeId, counts, events, claimed, approved } of rows) {
    const known = byUnit.get(scopeId) ?? { events: 0, counting: 0, claimed: 0, approved: 0 };
    byUnit.set(scopeId, {
      events: known.events + events,
      counting: known.counting + (counts ? events : 0),
      claimed: known.claimed + claimed,
      approved: known.approved + approved,
    });
  }
  return byUnit;
}

function idsOf(found: { target: Target }[], scope: Target["scope"]): string[] {
  return found.filter(({ target }) => target.scope === scope).map(({ target }) => target.scopeId);
}

function byId(entries: Named[], id: string): Named | null {
  return entries.find((entry) => entry.id === id) ?? null;
}
