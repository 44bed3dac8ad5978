import { asc } from "drizzle-orm";
import { readAgreed } from "@/db/agreed";
import { database } from "@/db/connection";
import { audienceGroups, campaigns } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { getOrganisation } from "@/lib/organisation/queries";
import { countAwards, countGrants, countMedia, countMilestones } from "@/lib/reports/queries/count-ledgers";
import { reachesAll } from "@/lib/targets/mutations";
import { getEventTarget } from "@/lib/targets/queries";
import { yearSpan } from "@/lib/totals/periods";
import { type Asked, getBreakdown, getMonths, getProgrammeUnitId, getTotal } from "@/lib/totals/queries";
import type { ResultSection, ResultsContent } from "../content";

type Text = { introduction: string; introductionEn: string; sections: ResultSection[] };

/**
 * A year's results as the ledger stands at one moment, approved figures only. They are the whole programme's: null for who does not
 * reach all of it, and before setup.
 */
export async function composeResults(
  access: Access<"reports.manage">,
  { year, text, now }: { year: number; text: Text; now: Date },
): Promise<ResultsContent | null> {
  if (!reachesAll(access)) return null;
  return readAgreed(() => readOnce(year, text, now));
}

async function readOnce(year: number, text: Text, now: Date): Promise<ResultsContent | null> {
  const scopeId = await getProgrammeUnitId();
  if (!scopeId) return null;
  const [asked, span] = [{ scopeId, now }, yearSpan(year)];
  const [{ name, nameEn }, { approved }, target, months, groups, ofCampaigns, online, ledgers] = await Promise.all([
    getOrganisation(),
    getTotal(asked, span),
    getEventTarget(scopeId, year),
    getMonths(asked, year),
    named("group", asked, year),
    named("campaign", asked, year),
    getBreakdown(asked, "online", span),
    readLedgers(asked, year),
  ]);
  const measures = (["views", "viewers", "peak"] as const).map((measure) => ({
    measure,
    figure: online.get(measure)?.approved.approved ?? 0,
  }));
  return {
    ...{ year, asOf: now.toISOString(), organisation: { name, nameEn }, ...text, target },
    ...{ events: approved.events, counting: approved.counting, attendance: approved.approved },
    months: months.map((month, place) => ({
      ...{ month: place + 1, events: month.approved.events, attendance: month.approved.approved },
    })),
    ...{ groups, campaigns: ofCampaigns, ledgers },
    online: measures.filter(({ figure }) => figure > 0),
  };
}

/** Events and attendance of each group or campaign that has any, in their own order. */
async function named(list: "group" | "campaign", asked: Asked, year: number) {
  const table = list === "group" ? audienceGroups : campaigns;
  const [figures, entries] = await Promise.all([
    getBreakdown(asked, list, yearSpan(year)),
    database()
      .select({ id: table.id, name: table.name, nameEn: table.nameEn })
      .from(table)
      .orderBy(asc(table.position), asc(table.id)),
  ]);
  return entries.flatMap((entry) => {
    const found = figures.get(entry.id)?.approved;
    return found && found.events > 0 ? [{ ...entry, events: found.events, attendance: found.approved }] : [];
  });
}

async function readLedgers({ scopeId, now }: Asked, year: number) {
  const all = { place: { scopeId, whole: true, now }, span: yearSpan(year) };
  const [media, grants, venues, awards] = await Promise.all([
    countMedia(all),
    countGrants(all),
    countMilestones(all),
    countAwards(all),
  ]);
  return { media, grants, venues, awards };
}
