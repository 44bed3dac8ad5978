import { eq } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { newId } from "@/db/ids";
import { campaigns, editions, events } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { recordEntry } from "@/lib/audit/trail";
import type { NewEdition } from "./input";
import { forAll } from "./whole-reach";

type Managing = Access<"ledgers.manage">;

/** Adds a numbered run to a campaign; each number once a year. */
export const createEdition = forAll(createWithin);

async function createWithin(access: Managing, input: NewEdition): Promise<Outcome<{ id: string }>> {
  try {
    return await transaction(async (tx) => {
      const campaign = await campaignOf(tx, input.campaignId);
      if (!campaign) return { ok: false, reason: "not_found" };
      const id = newId();
      await tx.insert(editions).values({ ...input, id });
      const detail = { year: input.year, number: input.number, title: input.title };
      await recordEntry(tx, { actor: access.actor, action: "edition.create", subject: subjectOf(campaign), detail });
      return { ok: true, id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "edition_taken", field: "number" };
    throw error;
  }
}

/** Takes away an edition that no event belongs to. */
export const deleteEdition = forAll(deleteWithin);

function deleteWithin(
  access: Managing,
  { id }: { id: string },
): Promise<Outcome<{ campaignId: string; year: number }>> {
  return transaction(async (tx) => {
    const [edition] = await tx.select().from(editions).where(eq(editions.id, id));
    const campaign = edition && (await campaignOf(tx, edition.campaignId));
    if (!campaign) return { ok: false, reason: "not_found" };
    const held = await tx.select({ id: events.id }).from(events).where(eq(events.editionId, id)).limit(1);
    if (held.length > 0) return { ok: false, reason: "edition_in_use" };
    await tx.delete(editions).where(eq(editions.id, id));
    const detail = { year: edition.year, number: edition.number, title: edition.title };
    await recordEntry(tx, { actor: access.actor, action: "edition.delete", subject: subjectOf(campaign), detail });
    return { ok: true, campaignId: campaign.id, year: edition.year };
  });
}

async function campaignOf(tx: Transaction, id: string) {
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, id));
  return campaign;
}

function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "campaign", id, name };
}
