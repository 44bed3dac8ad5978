import { and, asc, desc, eq, inArray, isNull, like, or, sql } from "drizzle-orm";
import { database } from "@/db/connection";
import { targets, units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { listNamed, type Named } from "@/lib/overview/queries/get-names";
import { localDate } from "@/lib/time/zone";
import { getMonths, getMonthsByKey, getProgrammeUnitId, totalOf } from "@/lib/totals/queries";
import { type Figures, noFigures } from "@/lib/totals/rules";
import { courseOf, doneOf } from "../course";
import { reachesAll } from "../mutations";
import { getProfile } from "../queries";
import { type Pace, type Profile, paceOf, paceOfMonth } from "../rules";
import { listUnitMonths } from "./list-courses";

type Reader = Access<"targets.manage">;
type Target = typeof targets.$inferSelect;
/** A target with what it is for, how much of it is approved, and how it stands. */
export type TargetLine = Target & {
  /** Null for the whole programme and its months. */
  name: Named | null;
  path: string;
  done: number;
  pace: Pace;
  changeable: boolean;
};
/** The targets of a year, and how the year is expected to run. */
export type TargetLines = { lines: TargetLine[]; profile: Profile };

/** The targets of a year within reach, with what is done of each; those of the whole programme, groups and campaigns for all. */
export async function listTargetLines(access: Reader, year: number, now: Date): Promise<TargetLines> {
  const found = await listTargets(access, year);
  const asked = { scopeId: (await getProgrammeUnitId()) ?? "", now };
  const [months, byGroup, byCampaign, byUnit, groups, campaigns, profile] = await Promise.all([
    getMonths(asked, year),
    getMonthsByKey(asked, "group", year),
    getMonthsByKey(asked, "campaign", year),
    listUnitMonths(idsOf(found, "unit"), year, now),
    listNamed("group", idsOf(found, "audience_group")),
    listNamed("campaign", idsOf(found, "campaign")),
    getProfile(asked, year),
  ]);
  const today = localDate(now);
  const day = today.startsWith(`${year}-`) ? today : null;
  const lines = found.map(({ target, unit }): TargetLine => {
    const { scope, scopeId } = target;
    const figures: Record<Target["scope"], Figures[] | undefined> = {
      programme: months,
      unit: byUnit.get(scopeId),
      audience_group: byGroup.get(scopeId),
      campaign: byCampaign.get(scopeId),
      month: months.slice(Number(scopeId) - 1, Number(scopeId)),
    };
    const names: Record<Target["scope"], Named | null> = {
      programme: null,
      unit,
      audience_group: byId(groups, scopeId),
      campaign: byId(campaigns, scopeId),
      month: null,
    };
    const ofTarget = figures[scope] ?? [noFigures()];
    const course = courseOf(target, ofTarget);
    const pace =
      scope === "month"
        ? paceOfMonth(target.figure, course, Number(scopeId), day)
        : paceOf(target.figure, course, profile, day);
    return {
      ...target,
      name: names[scope],
      path: unit?.path ?? "",
      done: doneOf(target, totalOf(ofTarget).approved),
      pace,
      changeable: scope === "unit" || reachesAll(access),
    };
  });
  // Months follow each other; all else stands by its figure.
  const ofMonths = lines
    .filter(({ scope }) => scope === "month")
    .sort((one, other) => (one.scopeId < other.scopeId ? -1 : 1));
  return { lines: [...lines.filter(({ scope }) => scope !== "month"), ...ofMonths], profile };
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

/** All of them, since what is shown below them is their sum. */
function listTargets(access: Reader, year: number) {
  const shared = inArray(targets.scope, ["programme", "audience_group", "campaign", "month"]);
  return database()
    .select({ target: targets, unit: { id: units.id, name: units.name, nameEn: units.nameEn, path: units.path } })
    .from(targets)
    .leftJoin(units, and(eq(targets.scope, "unit"), eq(units.id, targets.scopeId)))
    .where(and(eq(targets.year, year), or(shared, like(units.path, `${access.path}%`))))
    .orderBy(asc(targets.scope), desc(targets.figure), asc(units.name));
}

function idsOf(found: { target: Target }[], scope: Target["scope"]): string[] {
  return found.filter(({ target }) => target.scope === scope).map(({ target }) => target.scopeId);
}

function byId(entries: Named[], id: string): Named | null {
  return entries.find((entry) => entry.id === id) ?? null;
}
