import { and, desc, eq, lt } from "drizzle-orm";
import { readAgreed } from "@/db/agreed";
import { database } from "@/db/connection";
import { rankings, units } from "@/db/schema";
import { type Access, grantAccess } from "@/lib/access/access";
import { type Report, silently } from "@/lib/compositions/rules";
import { getTotalsScope } from "@/lib/totals/queries";
import { type RankingContent, rankingContent } from "../content";
import type { RankingQuery } from "../input";
import { type Earlier, rank } from "../rules";
import { readStandings } from "./read-standings";

/** So far back a group that was not ranked each time is looked for. */
const mostEarlier = 12;

export type ComposedRanking = { unitId: string; content: RankingContent };

/** A ranking of the units below the reader's own, as the ledger stands at one moment; nothing is kept. Null before setup. */
export function composeRanking(
  access: Access<"reports.manage">,
  asked: RankingQuery,
  now: Date,
  report = silently,
): Promise<ComposedRanking | null> {
  return readAgreed(() => readOnce(access, asked, now, report));
}

async function readOnce(
  access: Access<"reports.manage">,
  { asOf, fewest }: RankingQuery,
  now: Date,
  report: Report,
): Promise<ComposedRanking | null> {
  const totals = grantAccess(access.actor, "totals.read");
  const scopeId = totals && (await getTotalsScope(totals));
  const [scope] = scopeId ? await database().select().from(units).where(eq(units.id, scopeId)) : [];
  if (!scope) return null;
  const year = Number(asOf.slice(0, 4));
  const [standings, earlier] = await Promise.all([
    readStandings({ scope, asOf, report }),
    listEarlier({ unitId: scope.id, year, asOf }),
  ]);
  const content = {
    ...{ year, asOf, takenAt: now.toISOString() },
    ...{ unitName: scope.name, unitNameEn: scope.nameEn },
    rule: { fewest },
    groups: rank(standings, { fewest }, earlier),
  };
  return { unitId: scope.id, content };
}

/** The year's rankings with an earlier cut-off date, the newest first; of those of one day the one taken last. */
async function listEarlier(of: { unitId: string; year: number; asOf: string }): Promise<Earlier[]> {
  const found = await database()
    .select({ rows: rankings.rows })
    .from(rankings)
    .where(and(eq(rankings.unitId, of.unitId), eq(rankings.year, of.year), lt(rankings.asOf, of.asOf)))
    .orderBy(desc(rankings.asOf), desc(rankings.takenAt), desc(rankings.id))
    .limit(mostEarlier);
  return found.map(({ rows }) => rankingContent.parse(rows));
}
