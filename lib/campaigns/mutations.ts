import { and, asc, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { audienceGroups, campaigns, events } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { followName } from "@/lib/events/mutations/follow-name";
import type { NewEntry } from "@/lib/lists/input";
import { orderedList } from "@/lib/lists/ordered-list";
import { holdPeriods, readClosedMonths } from "@/lib/periods/closed-months";
import { changeCountedWhere } from "@/lib/totals/slices";
import { lockTree } from "@/lib/units/tree";
import type { CampaignChange, NewCampaign } from "./input";
import { forAll } from "./whole-reach";

type Managing = Access<"ledgers.manage">;
const list = orderedList<NewEntry, "ledgers.manage">(campaigns, "campaign");

/** Takes it out of the choices; its events and figures stay. */
export const retireCampaign = forAll(list.retire);
export const restoreCampaign = forAll(list.restore);
/** Moves it one place up or down among those in use. */
export const stepCampaign = forAll(list.step);

/** Adds a campaign at the end of the list. */
export const createCampaign = forAll(createWithin);

function createWithin(access: Managing, input: NewCampaign): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const refusal = await groupRefusal(tx, input);
    if (refusal) return refusal;
    const known = await locked(tx.select().from(campaigns).orderBy(asc(campaigns.position)));
    if (known.some((one) => one.name === input.name && !one.retiredAt)) return nameTaken;
    const position = (known.at(-1)?.position ?? -1) + 1;
    const campaign = { ...withReason(input), id: newId(), position };
    await tx.insert(campaigns).values(campaign);
    const subject = { kind: "campaign", id: campaign.id, name: campaign.name };
    const detail = { counts: campaign.counts, notCountingReason: campaign.notCountingReason };
    await recordEntry(tx, { actor: access.actor, action: "campaign.create", subject, detail });
    return { ok: true, id: campaign.id };
  });
}

/**
 * Changes a campaign. Whether it counts is carried to its events and their sums in the same transaction; events of closed months
 * stay as they were closed.
 */
export const changeCampaign = forAll(changeWithin);

function changeWithin(access: Managing, { id, version, ...input }: CampaignChange): Promise<Outcome> {
  return transaction(
    async (tx) => {
      const [campaign] = await locked(tx.select().from(campaigns).where(eq(campaigns.id, id)));
      if (!campaign) return { ok: false, reason: "not_found" };
      if (campaign.version !== version) return { ok: false, reason: "version_conflict" };
      const wanted = withReason(input);
      const detail = changesBetween(campaign, wanted);
      if (!detail) return { ok: true };
      const refusal = await groupRefusal(tx, wanted);
      if (refusal) return refusal;
      const sameName = and(eq(campaigns.name, wanted.name), ne(campaigns.id, id), isNull(campaigns.retiredAt));
      if ((await tx.select().from(campaigns).where(sameName)).length > 0) return nameTaken;
      await tx
        .update(campaigns)
        .set({ ...wanted, version: version + 1 })
        .where(eq(campaigns.id, id));
      if (detail.name) await followName(tx, { of: "campaign", id });
      if (detail.counts) await setCounts(tx, id, wanted.counts);
      const subject = { kind: "campaign", id, name: wanted.name };
      await recordEntry(tx, { actor: access.actor, action: "campaign.change", subject, detail });
      return { ok: true };
    },
    { long: true },
  );
}

const nameTaken = { ok: false, reason: "name_taken", field: "name" } as const;

async function groupRefusal(tx: Transaction, { groupId }: NewCampaign): Promise<Refusal | null> {
  if (groupId === null) return null;
  const known = await tx.select().from(audienceGroups).where(eq(audienceGroups.id, groupId));
  return known.length > 0 ? null : { ok: false, reason: "unknown_choice", field: "groupId" };
}

/** A campaign that counts needs no reason why not. */
function withReason(input: NewCampaign): NewCampaign {
  return input.counts ? { ...input, notCountingReason: null } : input;
}

async function setCounts(tx: Transaction, campaignId: string, counts: boolean): Promise<void> {
  await holdPeriods(tx);
  const closed = [...(await readClosedMonths(tx))];
  const month = sql`substr(${events.startsOn}, 1, 7)`;
  const open = closed.length > 0 ? notInArray(month, closed) : undefined;
  await changeCountedWhere(tx, and(eq(events.campaignId, campaignId), open), (ids) =>
    tx.update(events).set({ counts }).where(inArray(events.id, ids)),
  );
}
