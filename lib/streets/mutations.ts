import { eq } from "drizzle-orm";
import { streets } from "@/db/schema";
import { locked, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import { orderedList } from "@/lib/lists/ordered-list";
import { type PlaceStreetInput, seenPlace } from "./input";

const list = orderedList(streets, "street");

export const createStreet = list.create;
export const changeStreet = list.change;
export const retireStreet = list.retire;
export const restoreStreet = list.restore;
/** Moves it one place up or down among those in use. */
export const stepStreet = list.step;

/** Gives a street its place on the drawn map, or takes it off. Refuses with `not_found`, `version_conflict`. */
export function placeStreet(access: Access<"catalogue.manage">, input: PlaceStreetInput): Promise<Outcome> {
  const { id, seen, mapColumn = null, mapRow = null } = input;
  return transaction(async (tx) => {
    const [street] = await locked(tx.select().from(streets).where(eq(streets.id, id)));
    if (!street) return { ok: false, reason: "not_found" };
    const detail = changesBetween(street, { mapColumn, mapRow });
    if (!detail) return { ok: true };
    if (seenPlace(street) !== seen) return { ok: false, reason: "version_conflict" };
    await tx.update(streets).set({ mapColumn, mapRow }).where(eq(streets.id, id));
    const subject = { kind: "street", id, name: street.name };
    await recordEntry(tx, { actor: access.actor, action: "street.change", subject, detail });
    return { ok: true };
  });
}
