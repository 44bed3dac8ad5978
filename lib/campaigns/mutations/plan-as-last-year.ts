import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { newId } from "@/db/ids";
import { campaigns, campaignYears, editions } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import type { AsLastYear } from "../input";
import { editionsToRepeat, planOfNextYear } from "../rules";
import { forAll } from "../whole-reach";

type Managing = Access<"ledgers.manage">;
type Campaign = typeof campaigns.$inferSelect;
/** How many plans and editions were made; neither when everything was there already. */
export type Repeated = { plans: number; editions: number };

/**
 * Plans a year as the one before (照去年): period, goal and editions of one campaign or of all in use. What the year has already
 * stays as it is, so that doing it twice doubles nothing. Refuses with `no_last_year` when there is nothing to repeat.
 */
export const planAsLastYear = forAll(repeatWithin);

function repeatWithin(access: Managing, { campaignId, year }: AsLastYear): Promise<Outcome<Repeated>> {
  return transaction(async (tx) => {
    const which = campaignId === null ? isNull(campaigns.retiredAt) : eq(campaigns.id, campaignId);
    // Locked: whoever presses at the same moment waits, and then finds it done.
    const chosen = await locked(tx.select().from(campaigns).where(which).orderBy(asc(campaigns.id)));
    if (campaignId !== null && chosen.length === 0) return { ok: false, reason: "not_found" };
    const made = { plans: 0, editions: 0 };
    let before = 0;
    for (const campaign of chosen) {
      const repeated = await repeat(tx, campaign, year);
      before += repeated.before;
      made.plans += repeated.plans;
      made.editions += repeated.editions;
      if (repeated.plans + repeated.editions === 0) continue;
      const subject = { kind: "campaign", id: campaign.id, name: campaign.name };
      const detail = { year, plans: repeated.plans, editions: repeated.editions };
      await recordEntry(tx, { actor: access.actor, action: "campaign.repeat", subject, detail });
    }
    return before === 0 ? { ok: false, reason: "no_last_year" } : { ok: true, ...made };
  });
}

/** One campaign; `before` is how much the last year had. */
async function repeat(tx: Transaction, { id: campaignId }: Campaign, year: number) {
  const years = [year - 1, year];
  const plans = await tx
    .select()
    .from(campaignYears)
    .where(and(eq(campaignYears.campaignId, campaignId), inArray(campaignYears.year, years)));
  const numbered = await tx
    .select()
    .from(editions)
    .where(and(eq(editions.campaignId, campaignId), inArray(editions.year, years)))
    .orderBy(asc(editions.number));
  const last = plans.find((plan) => plan.year === year - 1);
  const wanted = last && !plans.some((plan) => plan.year === year) ? planOfNextYear(last, year) : null;
  if (wanted) await tx.insert(campaignYears).values({ ...wanted, id: newId(), campaignId, year });
  const lastEditions = numbered.filter((edition) => edition.year === year - 1);
  const known = numbered.filter((edition) => edition.year === year);
  const missing = editionsToRepeat(lastEditions, known, year);
  const rows = missing.map((edition) => ({ ...edition, id: newId(), campaignId, year }));
  if (rows.length > 0) await tx.insert(editions).values(rows);
  return { before: (last ? 1 : 0) + lastEditions.length, plans: wanted ? 1 : 0, editions: rows.length };
}
