import { and, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { venueMilestones } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { localDate } from "@/lib/time/zone";
import type { MilestoneChange, NewMilestone } from "../input";
import { findVenue } from "./find-venue";

type Managing = Access<"ledgers.manage">;
type Milestone = typeof venueMilestones.$inferSelect;
type Done = Outcome<{ venueId: string }>;

/** Writes down what became of a venue. The same step of the same day stands once. */
export function addMilestone(access: Managing, input: NewMilestone): Promise<Done> {
  return transaction(async (tx) => {
    const venue = await findVenue(tx, access, input.venueId);
    if (!venue) return notFound;
    const refusal = await refusalOf(tx, input, "");
    if (refusal) return refusal;
    await tx.insert(venueMilestones).values({ ...input, id: newId(), createdAt: new Date() });
    const { venueId, ...detail } = input;
    await recordEntry(tx, { actor: access.actor, action: "milestone.add", subject: subjectOf(venue), detail });
    return { ok: true, venueId };
  });
}

/** Sets a milestone right. */
export function changeMilestone(access: Managing, { id, version, ...wanted }: MilestoneChange): Promise<Done> {
  return transaction(async (tx) => {
    const found = await findMilestone(tx, access, id);
    if (!found) return notFound;
    const { milestone, venue } = found;
    if (milestone.version !== version) return { ok: false, reason: "version_conflict" };
    const detail = changesBetween(milestone, wanted);
    if (!detail) return { ok: true, venueId: venue.id };
    const refusal = await refusalOf(tx, { ...wanted, venueId: venue.id }, id);
    if (refusal) return refusal;
    await tx
      .update(venueMilestones)
      .set({ ...wanted, version: version + 1 })
      .where(eq(venueMilestones.id, id));
    await recordEntry(tx, { actor: access.actor, action: "milestone.change", subject: subjectOf(venue), detail });
    return { ok: true, venueId: venue.id };
  });
}

/** Takes a milestone away that never was. */
export function removeMilestone(access: Managing, { id, version }: { id: string; version: number }): Promise<Done> {
  return transaction(async (tx) => {
    const found = await findMilestone(tx, access, id);
    if (!found) return notFound;
    const { milestone, venue } = found;
    if (milestone.version !== version) return { ok: false, reason: "version_conflict" };
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
