import type { audienceGroups, campaigns, editions, eventKinds, streets, targets } from "../schema";
import { type CampaignKey, demoCampaigns, demoGroups, demoKinds, type GroupKey } from "./content/catalogue";
import { kindsWithProof } from "./content/evidence";
import { campaignPlans } from "./content/ledgers";
import { demoStreets } from "./content/streets";
import type { EventPlan } from "./plan";
import { demoId } from "./random";
import { editionTitle } from "./subject";
import { editionId } from "./unfold";
import { campaignIds, founded, groupIds, kindIds, streetIds, unitId } from "./world";

type Rows<Table extends { $inferInsert: unknown }> = Table["$inferInsert"][];

/** The lists everything else refers to: streets, audience groups, kinds, campaigns. */
export function catalogueRows() {
  const listed = ({ name, nameEn }: { name: string; nameEn: string }, position: number) => ({ name, nameEn, position });
  return {
    streets: demoStreets.map((street, place): Rows<typeof streets>[number] => ({
      id: streetIds[street.key],
      name: `${street.name}街道`,
      nameEn: `${street.nameEn} Subdistrict`,
      position: place,
      mapColumn: street.mapColumn,
      mapRow: street.mapRow,
    })),
    groups: demoGroups.map((group, place): Rows<typeof audienceGroups>[number] => ({
      ...listed(group, place),
      id: groupIds[group.key],
      retiredAt: "retired" in group ? founded : null,
    })),
    kinds: demoKinds.map((kind, place): Rows<typeof eventKinds>[number] => ({
      ...listed(kind, place),
      id: kindIds[kind.key],
      ...(kindsWithProof.includes(kind.key) ? { evidenceAsked: "either" as const, photosAsked: 2 } : {}),
    })),
    campaigns: demoCampaigns.map((campaign, place): Rows<typeof campaigns>[number] => ({
      ...listed(campaign, place),
      id: campaignIds[campaign.key],
      counts: !("notCounting" in campaign),
      notCountingReason: "notCounting" in campaign ? campaign.notCounting : null,
      ...ownWords(campaign.key),
    })),
  };
}

function ownWords(key: CampaignKey): Partial<Rows<typeof campaigns>[number]> {
  const { brand = null, group, description = "" } = campaignPlans[key] ?? {};
  return { brand, description, groupId: group ? groupIds[group] : null };
}

/** The editions the planned events belong to, each once. */
export function editionRows(plans: readonly EventPlan[]): Rows<typeof editions> {
  const known = new Map<string, Rows<typeof editions>[number]>();
  for (const { campaign, edition, year } of plans) {
    if (!edition || (campaign !== "civil" && campaign !== "turbine")) continue;
    const { number } = edition;
    const id = editionId(campaign, year, number);
    known.set(id, { id, campaignId: campaignIds[campaign], year, number, title: editionTitle(campaign, number) });
  }
  return [...known.values()];
}

const groupTargets: Partial<Record<GroupKey, number>> = { youth: 15_000, seniors: 23_000, civil: 450, workers: 1_000 };

/** 300 events a year as the district set itself for 2023; this year's are divided over the subdistricts and groups too. */
export function targetRows(year: number): Rows<typeof targets> {
  const set = (of: number, scope: Rows<typeof targets>[number]["scope"], scopeId: string, figure: number) => {
    const measure = scope === "audience_group" ? ("attendance" as const) : ("events" as const);
    const id = demoId("target", of, scope, scopeId, measure);
    return { id, year: of, scope, scopeId, measure, figure, updatedAt: founded };
  };
  const years = [...new Set([2023, year - 1, year])];
  const streetTarget = (of: number) =>
    demoStreets.map(({ key, population }) => set(of, "unit", unitId(key), population > 80_000 ? 11 : 9));
  return [
    ...years.map((of) => set(of, "programme", "", 300)),
    ...[year - 1, year].flatMap(streetTarget),
    set(year, "campaign", campaignIds.phones, 500),
    set(year, "campaign", campaignIds.scienceday, 80),
    ...Object.entries(groupTargets).map(([group, figure]) =>
      set(year, "audience_group", groupIds[group as GroupKey], figure),
    ),
  ];
}
