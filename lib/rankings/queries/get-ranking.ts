import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { people, rankings, units } from "@/db/schema";
import { type Access, unitWithin } from "@/lib/access/access";
import { rankingContent } from "../content";

type Reader = Access<"reports.manage">;

const columns = {
  id: rankings.id,
  asOf: rankings.asOf,
  takenAt: rankings.takenAt,
  publishedAt: rankings.publishedAt,
  unitId: rankings.unitId,
  unitParentId: units.parentId,
  unitName: units.name,
  unitNameEn: units.nameEn,
  takenBy: people.name,
};

/** The rankings that were taken within reach, the newest cut-off date first. */
export function listRankings(access: Reader) {
  return database()
    .select(columns)
    .from(rankings)
    .innerJoin(units, eq(units.id, rankings.unitId))
    .innerJoin(people, eq(people.id, rankings.takenBy))
    .where(unitWithin(access))
    .orderBy(desc(rankings.asOf), desc(rankings.takenAt), desc(rankings.id))
    .limit(200);
}
export type ListedRanking = Awaited<ReturnType<typeof listRankings>>[number];

/** One ranking as it was taken, or null when there is none within reach. */
export async function getRanking(access: Reader, id: string) {
  const [found] = await database()
    .select({ ...columns, rows: rankings.rows })
    .from(rankings)
    .innerJoin(units, eq(units.id, rankings.unitId))
    .innerJoin(people, eq(people.id, rankings.takenBy))
    .where(and(eq(rankings.id, id), unitWithin(access)));
  if (!found) return null;
  const { rows, ...ranking } = found;
  return { ...ranking, content: rankingContent.parse(rows) };
}
export type TakenRanking = NonNullable<Awaited<ReturnType<typeof getRanking>>>;

/** The rankings of the whole programme the office has published, the newest cut-off date first. Public. */
export function listPublishedRankings() {
  return database()
    .select({ id: rankings.id, asOf: rankings.asOf })
    .from(rankings)
    .innerJoin(units, eq(units.id, rankings.unitId))
    .where(isPublic())
    .orderBy(desc(rankings.asOf), desc(rankings.takenAt), desc(rankings.id))
    .limit(24);
}
export type PublishedRanking = Awaited<ReturnType<typeof listPublishedRankings>>[number];

/** A published ranking, or null when there is none of this id or it is internal. Public. */
export async function getPublishedRanking(id: string) {
  const [found] = await database()
    .select({ rows: rankings.rows })
    .from(rankings)
    .innerJoin(units, eq(units.id, rankings.unitId))
    .where(and(eq(rankings.id, id), isPublic()));
  return found ? rankingContent.parse(found.rows) : null;
}

function isPublic() {
  return and(isNotNull(rankings.publishedAt), isNull(units.parentId));
}
