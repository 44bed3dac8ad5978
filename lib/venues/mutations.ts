import { and, eq, isNull, ne } from "drizzle-orm";
import { newId } from "@/db/ids";
import { streets, venueKinds, venueMilestones, venues } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { followName } from "@/lib/events/mutations/follow-name";
import { countingTransaction } from "@/lib/periods/gate";
import { passRegisterGate } from "@/lib/periods/register-gate";
import { lockTree } from "@/lib/units/tree";
import type { NewVenue, VenueChange } from "./input";
import { milestoneEntryOf } from "./milestone-entry";
import { findVenue, unitRefusal } from "./mutations/find-venue";

type Managing = Access<"ledgers.manage">;

/** Adds a venue to a unit within reach, or to none where the whole programme is. */
export function createVenue(access: Managing, input: NewVenue): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const refusal = (await unitRefusal(tx, access, input.unitId)) ?? (await refusalOf(tx, input, ""));
    if (refusal) return refusal;
    const venue = { ...input, id: newId() };
    await tx.insert(venues).values(venue);
    await recordEntry(tx, { actor: access.actor, action: "venue.create", subject: subjectOf(venue) });
    return { ok: true, id: venue.id };
  });
}

/** Changes a venue; events held there are found by its new name, and keep their street; its milestones count under its new kind. */
export function changeVenue(
  access: Managing,
  { id, version, correctionReason: reason, ...wanted }: VenueChange,
): Promise<Outcome> {
  return countingTransaction(async (tx) => {
    await lockTree(tx);
    const venue = await findVenue(tx, access, id);
    if (!venue) return { ok: false, reason: "not_found" };
    if (venue.version !== version) return { ok: false, reason: "version_conflict" };
    const detail = changesBetween(venue, wanted);
    if (!detail) return { ok: true };
    const refusal = (await unitRefusal(tx, access, wanted.unitId)) ?? (await refusalOf(tx, wanted, id));
    if (refusal) return refusal;
    for (const milestone of await tx.select().from(venueMilestones).where(eq(venueMilestones.venueId, id))) {
      const [was, is] = [venue, { ...venue, kindId: wanted.kindId }].map((one) => milestoneEntryOf(one, milestone));
      await passRegisterGate(tx, { access, reason }, was, is);
    }
    await tx
      .update(venues)
      .set({ ...wanted, version: version + 1 })
      .where(eq(venues.id, id));
    if (detail.name) await followName(tx, { of: "venue", id });
    const subject = subjectOf({ id, name: wanted.name });
    await recordEntry(tx, { actor: access.actor, action: "venue.change", subject, detail });
    return { ok: true };
  });
}

/** Takes a venue out of the choices and the public list; events keep it. */
export function retireVenue(access: Managing, { id }: { id: string }): Promise<Outcome> {
  return setRetired(access, id, new Date());
}

/** Puts a retired venue back among the choices. */
export function restoreVenue(access: Managing, { id }: { id: string }): Promise<Outcome> {
  return setRetired(access, id, null);
}

function setRetired(access: Managing, id: string, retiredAt: Date | null): Promise<Outcome> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const venue = await findVenue(tx, access, id);
    if (!venue) return { ok: false, reason: "not_found" };
    if (Boolean(venue.retiredAt) === Boolean(retiredAt)) return { ok: true };
    if (!retiredAt && (await isTaken(tx, venue, id))) return { ok: false, reason: "name_taken" };
    await tx.update(venues).set({ retiredAt }).where(eq(venues.id, id));
    const action = retiredAt ? "venue.retire" : "venue.restore";
    await recordEntry(tx, { actor: access.actor, action, subject: subjectOf(venue) });
    return { ok: true };
  });
}

async function refusalOf(tx: Transaction, venue: NewVenue, ownId: string): Promise<Refusal | null> {
  const street = await tx.select().from(streets).where(eq(streets.id, venue.streetId));
  if (street.length === 0) return { ok: false, reason: "invalid", field: "streetId" };
  const { kindId } = venue;
  const kind = kindId ? await tx.select().from(venueKinds).where(eq(venueKinds.id, kindId)) : [kindId];
  if (kind.length === 0) return { ok: false, reason: "unknown_choice", field: "kindId" };
  return (await isTaken(tx, venue, ownId)) ? { ok: false, reason: "name_taken", field: "name" } : null;
}

/** A name stands once in a street while it is in use. */
async function isTaken(
  tx: Transaction,
  { name, streetId }: Pick<NewVenue, "name" | "streetId">,
  ownId: string,
): Promise<boolean> {
  const sameName = and(
    eq(venues.name, name),
    eq(venues.streetId, streetId),
    ne(venues.id, ownId),
    isNull(venues.retiredAt),
  );
  return (await tx.select().from(venues).where(sameName)).length > 0;
}

function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "venue", id, name };
}
