import { and, desc, eq, like, ne, or } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, campaigns, people, targetChanges, units } from "@/db/schema";
import type { Access } from "@/lib/access/access";

/** How the targets of a year have changed, the newest first: those of units within reach, the others for all. */
export async function listTargetChanges(access: Access<"targets.manage">, year: number) {
  const { id, scope, scopeId, measure, figureBefore, figureAfter, at } = targetChanges;
  const found = await database()
    .select({
      ...{ id, scope, scopeId, measure, before: figureBefore, after: figureAfter, at },
      actor: people.name,
      unit: { name: units.name, nameEn: units.nameEn },
      group: { name: audienceGroups.name, nameEn: audienceGroups.nameEn },
      campaign: { name: campaigns.name, nameEn: campaigns.nameEn },
    })
    .from(targetChanges)
    .innerJoin(people, eq(people.id, targetChanges.actorId))
    .leftJoin(units, and(eq(scope, "unit"), eq(units.id, scopeId)))
    .leftJoin(audienceGroups, and(eq(scope, "audience_group"), eq(audienceGroups.id, scopeId)))
    .leftJoin(campaigns, and(eq(scope, "campaign"), eq(campaigns.id, scopeId)))
    .where(and(eq(targetChanges.year, year), or(ne(scope, "unit"), like(units.path, `${access.path}%`))))
    .orderBy(desc(at), desc(id))
    .limit(mostChanges);
  return found.map(({ unit, group, campaign, ...change }) => ({ ...change, name: unit ?? group ?? campaign }));
}
export type TargetChange = Awaited<ReturnType<typeof listTargetChanges>>[number];

const mostChanges = 200;
