import { and, eq, isNull, ne } from "drizzle-orm";
import { newId } from "@/db/ids";
import { events, streets, units, venues } from "@/db/schema";
import { locked, type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { refreshSearchText } from "@/lib/events/mutations/refresh-search-text";
import { lockTree } from "@/lib/units/tree";
import { type NewVenue, seenVenue, type VenueChange } from "./input";

type Managing = Access<"catalogue.manage">;

/** Adds a venue. */
export function createVenue(access: Managing, input: NewVenue): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const refusal = await refusalOf(tx, input, "");
    if (refusal) return refusal;
    const venue = { ...input, id: newId() };
    await tx.insert(venues).values(venue);
    await recordEntry(tx, { actor: access.actor, action: "venue.create", subject: subjectOf(venue) });
    return { ok: true, id: venue.id };
  });
}

/** Changes a venue; events held there are found by its new name, and keep their street. */
export function changeVenue(access: Managing, { id, seen, ...wanted }: VenueChange): Promise<Outcome> {
  return transaction(async (tx) => {
    const venue = await findVenue(tx, id);
    if (!venue) return { ok: false, reason: "not_found" };
    if (seenVenue(venue) !== seen) return { ok: false, reason: "version_conflict" };
    const detail = changesBetween(venue, wanted);
    if (!detail) return { ok: true };
    const refusal = await refusalOf(tx, wanted, id);
    if (refusal) return refusal;
    await tx.update(venues).set(wanted).where(eq(venues.id, id));
    if (detail.name) await refreshSearchText(tx, eq(events.venueId, id));
    const subject = subjectOf({ id, name: wanted.name });
    await recordEntry(tx, { actor: access.actor, action: "venue.change", subject, detail });
    return { ok: true };
  });
}

/** Takes a venue out of the choices; events keep it. */
export function retireVenue(access: Managing, { id }: { id: string }): Promise<Outcome> {
  return setRetired(access, id, new Date());
}

/** Puts a retired venue back among the choices. */
export function restoreVenue(access: Managing, { id }: { id: string }): Promise<Outcome> {
  return setRetired(access, id, null);
}

function setRetired(access: Managing, id: string, retiredAt: Date | null): Promise<Outcome> {
  return transaction(async (tx) => {
    const venue = await findVenue(tx, id);
    if (!venue) return { ok: false, reason: "not_found" };
    if (Boolean(venue.retiredAt) === Boolean(retiredAt)) return { ok: true };
    await tx.update(venues).set({ retiredAt }).where(eq(venues.id, id));
    const action = retiredAt ? "venue.retire" : "venue.restore";
    await recordEntry(tx, { actor: access.actor, action, subject: subjectOf(venue) });
    return { ok: true };
  });
}

async function findVenue(tx: Transaction, id: string) {
  const [venue] = await locked(tx.select().from(venues).where(eq(venues.id, id)));
  return venue;
}

async function refusalOf(
  tx: Transaction,
  { name, streetId, unitId }: NewVenue,
  ownId: string,
): Promise<Refusal | null> {
  const street = await tx.select().from(streets).where(eq(streets.id, streetId));
  if (street.length === 0) return { ok: false, reason: "invalid", field: "streetId" };
  const unit = unitId ? await tx.select().from(units).where(eq(units.id, unitId)) : [unitId];
  if (unit.length === 0) return { ok: false, reason: "invalid", field: "unitId" };
  const sameName = and(
    eq(venues.name, name),
    eq(venues.streetId, streetId),
    ne(venues.id, ownId),
    isNull(venues.retiredAt),
  );
  const namesakes = await tx.select().from(venues).where(sameName);
  return namesakes.length > 0 ? { ok: false, reason: "name_taken", field: "name" } : null;
}

function subjectOf({ id, name }: { id: string; name: string }) {
  return { kind: "venue", id, name };
}
