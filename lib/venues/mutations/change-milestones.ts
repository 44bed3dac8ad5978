import { and, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { venueMilestones } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { countingTransaction } from "@/lib/periods/gate";
import { passRegisterGate } from "@/lib/periods/register-gate";
import { localDate } from "@/lib/time/zone";
import type { MilestoneChange, NewMilestone, OneMilestone } from "../input";
import { milestoneEntryOf, pathOfVenue } from "../milestone-entry";
import { findVenue } from "./find-venue";

type Managing = Access<"ledgers.manage">;
type Milestone = typeof venueMilestones.$inferSelect;
type Done = Outcome<{ venueId: string }>;

/** Writes down what became of a venue. The same step of the same day stands once. */
export function addMilestone(access: Managing, { correctionReason: reason, ...input }: NewMilestone): Promise<Done> {
  return countingTransaction(async (tx) => {
    const venue = await findVenue(tx, access, input.venueId);
    if (!venue) return notFound;
    const refusal = await refusalOf(tx, input, "");
    if (refusal) return refusal;
    const milestone = { ...input, id: newId(), unitPath: await pathOfVenue(tx, venue), createdAt: new Date() };
    await passRegisterGate(tx, { access, reason }, undefined, milestoneEntryOf(venue, milestone));
    await tx.insert(venueMilestones).values(milestone);
    const { venueId, ...detail } = input;
    await recordEntry(tx, { actor: access.actor, action: "milestone.add", subject: subjectOf(venue), detail });
    return { ok: true, venueId };
  });
}

/** Sets a milestone right. */
export function changeMilestone(
  access: Managing,
  { id, version, correctionReason: reason, ...wanted }: MilestoneChange,
): Promise<Done> {
  return countingTransaction(async (tx) => {
    const found = await findMilestone(tx, access, id);
    if (!found) return notFound;
    const { milestone, venue } = found;
    if (milestone.version !== version) return { ok: false, reason: "version_conflict" };
    const detail = changesBetween(milestone, wanted);
    if (!detail) return { ok: true, venueId: venue.id };
    const refusal = await refusalOf(tx, { ...wanted, venueId: venue.id }, id);
    if (refusal) return refusal;
    const [was, is] = [milestone, { ...milestone, ...wanted }].map((one) => milestoneEntryOf(venue, one));
    await passRegisterGate(tx, { access, reason }, was, is);
    await tx
      .update(venueMilestones)
      .set({ ...wanted, version: version + 1 })
      .where(eq(venueMilestones.id, id));
    await recordEntry(tx, { actor: access.actor, action: "milestone.change", subject: subjectOf(venue), detail });
    return { ok: true, venueId: venue.id };
  });
}

/** Takes a milestone away that never was. */
export function removeMilestone(
  access: Managing,
  { id, version, correctionReason: reason }: OneMilestone,
): Promise<Done> {
  return countingTransaction(async (tx) => {
    const found = await findMilestone(tx, access, id);
    if (!found) return notFound;
    const { milestone, venue } = found;
    if (milestone.version !== version) return { ok: false, reason: "version_conflict" };
    await passRegisterGate(tx, { access, reason }, milestoneEntryOf(venue, milestone), undefined);
    await tx.delete(venueMilestones).where(eq(venueMilestones.id, id));
    const { step, level, happenedOn, note } = milestone;
    const detail = { step, level, happenedOn, note };
    await recordEntry(tx, { actor: access.actor, action: "milestone.remove", subject: subjectOf(venue), detail });
    return { ok: true, venueId: venue.id };
  });
}

const notFound = { ok: false, reason: "not_found" } as const;

async function findMilestone(tx: Transaction, access: Managing, id: string) {
  const [milestone] = await locked(tx.select().from(venueMilestones).where(eq(venueMilestones.id, id)));
  const venue = milestone && (await findVenue(tx, access, milestone.venueId));
  return venue ? { milestone, venue } : null;
}

async function refusalOf(
  tx: Transaction,
  { venueId, step, happenedOn }: Pick<Milestone, "venueId" | "step" | "happenedOn">,
  ownId: string,
): Promise<Refusal | null> {
  if (happenedOn > localDate(new Date())) return { ok: false, reason: "day_to_come", field: "happenedOn" };
  const same = await tx
    .select({ id: venueMilestones.id })
    .from(venueMilestones)
    .where(
      and(
        eq(venueMilestones.venueId, venueId),
        eq(venueMilestones.step, step),
        eq(venueMilestones.happenedOn, happenedOn),
      ),
    );
  const taken = same.some((one) => one.id !== ownId);
  return taken ? { ok: false, reason: "milestone_exists", field: "happenedOn" } : null;
}

function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "venue", id, name };
}
