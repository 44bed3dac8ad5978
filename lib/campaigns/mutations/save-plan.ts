import { and, eq } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { campaigns, campaignYears } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import type { CampaignPlan } from "../input";
import { forAll } from "../whole-reach";

type Managing = Access<"ledgers.manage">;

/** Sets what a campaign is to be in a year: its period and its goal. */
export const savePlan = forAll(saveWithin);

async function saveWithin(access: Managing, input: CampaignPlan): Promise<Outcome> {
  try {
    return await transaction((tx) => save(tx, access, input));
  } catch (error) {
    // Two people plan the same year at once: the unique index lets one of them through.
    if (isUniqueViolation(error)) return conflict;
    throw error;
  }
}

const conflict = { ok: false, reason: "version_conflict" } as const;

async function save(tx: Transaction, access: Managing, input: CampaignPlan): Promise<Outcome> {
  const { campaignId, year, version, ...wanted } = input;
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, campaignId));
  if (!campaign) return { ok: false, reason: "not_found" };
  const one = and(eq(campaignYears.campaignId, campaignId), eq(campaignYears.year, year));
  const [plan] = await locked(tx.select().from(campaignYears).where(one));
  const detail = changesBetween(plan ?? { startsOn: null, endsOn: null, goal: "" }, wanted);
  if (!detail) return { ok: true };
  if ((plan?.version ?? 0) !== version) return conflict;
  const values = { ...wanted, version: version + 1 };
  if (plan) await tx.update(campaignYears).set(values).where(eq(campaignYears.id, plan.id));
  else await tx.insert(campaignYears).values({ ...values, id: newId(), campaignId, year });
  await recordEntry(tx, {
    actor: access.actor,
    action: "campaign.plan",
    subject: { kind: "campaign", id: campaignId, name: campaign.name },
    detail: { year, ...detail },
  });
  return { ok: true };
}
