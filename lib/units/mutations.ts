import { and, eq, isNull, ne } from "drizzle-orm";
import { newId } from "@/db/ids";
import { streets, units } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import type { Outcome, Refusal } from "@/lib/actions/form-action";
import { changesBetween } from "@/lib/audit/changes";
import { recordEntry } from "@/lib/audit/trail";
import type { NewUnit, SeenUnit, UnitChange, UnitMove } from "./input";
import { countHolds, type Unit } from "./queries";
import { isOwnUnit, moveRefusal, pathBelow, retireRefusals } from "./rules";
import { findMovable, findUnit, lockTree, rewritePaths } from "./tree";

type Managing = Access<"units.manage">;

/** Adds a unit below another. */
export function createUnit(access: Managing, input: NewUnit): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const parent = await findUnit(tx, access, input.parentId);
    if (!parent) return { ok: false, reason: "not_found" };
    if (parent.retiredAt) return { ok: false, reason: "parent_retired", field: "parentId" };
    const refusal = await descriptionRefusal(tx, input, parent.id, null);
    if (refusal) return refusal;
    const id = newId();
    const unit = { ...input, id, path: pathBelow(parent.path, id), createdAt: new Date() };
    await tx.insert(units).values(unit);
    const detail = { parent: parent.name, kind: input.kind };
    await recordEntry(tx, { actor: access.actor, action: "unit.create", subject: subjectOf(unit), detail });
    return { ok: true, id };
  });
}

/** Changes what a unit is called and how it is described. */
export function changeUnit(access: Managing, { id, version, ...wanted }: UnitChange): Promise<Outcome> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const unit = await findUnit(tx, access, id);
    if (!unit) return { ok: false, reason: "not_found" };
    if (unit.version !== version) return { ok: false, reason: "version_conflict" };
    const changes = changesBetween(unit, wanted);
    if (!changes) return { ok: true };
    if (isOwnUnit(access.actor, id) && Object.keys(changes).some((field) => standing.includes(field))) {
      return { ok: false, reason: "own_unit_standing" };
    }
    const refusal = await descriptionRefusal(tx, wanted, unit.parentId, id);
    if (refusal) return refusal;
    await tx
      .update(units)
      .set({ ...wanted, version: version + 1 })
      .where(eq(units.id, id));
    const subject = subjectOf({ id, name: wanted.name });
    await recordEntry(tx, { actor: access.actor, action: "unit.change", subject, detail: changes });
    return { ok: true };
  });
}

// What those above a coordinator decide about the coordinator's own unit: it changes ranking and what must be reviewed.
const standing = ["kind", "peerGroup", "population", "reviewsBeforePublishing"];

/** Puts a unit, with all below it, under another parent. Figures of the past stay where they were made. */
export function moveUnit(access: Managing, { id, version, parentId }: UnitMove): Promise<Outcome> {
  return transaction(
    async (tx) => {
      await lockTree(tx);
      const found = await findMovable(tx, access, { id, version });
      if (!found.ok) return found;
      const { unit } = found;
      const parent = await findUnit(tx, access, parentId);
      if (!parent) return { ok: false, reason: "not_found" };
      const reason = moveRefusal(unit, parent);
      if (reason) return { ok: false, reason, field: "parentId" };
      if (unit.parentId === parentId) return { ok: true };
      const taken = await descriptionRefusal(tx, unit, parentId, id);
      if (taken) return { ...taken, field: "parentId" };
      await rewritePaths(tx, unit, pathBelow(parent.path, id), access.actor.personId);
      await tx
        .update(units)
        .set({ parentId, version: version + 1 })
        .where(eq(units.id, id));
      const before = await parentOf(tx, unit);
      const detail = { parent: [before?.name ?? null, parent.name] };
      await recordEntry(tx, { actor: access.actor, action: "unit.move", subject: subjectOf(unit), detail });
      return { ok: true };
    },
    { long: true },
  );
}

/** Retires a unit that holds nothing any more; its past stays in every figure. */
export function retireUnit(access: Managing, seen: SeenUnit): Promise<Outcome> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const found = await findMovable(tx, access, seen);
    if (!found.ok) return found;
    const { unit } = found;
    if (unit.parentId === null) return { ok: false, reason: "root_unit_stays" };
    if (unit.retiredAt) return { ok: true };
    const [reason] = retireRefusals(await countHolds(tx, unit.id));
    if (reason) return { ok: false, reason };
    return setRetired(tx, access, unit, new Date());
  });
}

/** Takes a retired unit back into use. */
export function restoreUnit(access: Managing, seen: SeenUnit): Promise<Outcome> {
  return transaction(async (tx) => {
    await lockTree(tx);
    const found = await findMovable(tx, access, seen);
    if (!found.ok) return found;
    const { unit } = found;
    if (!unit.retiredAt) return { ok: true };
    if ((await parentOf(tx, unit))?.retiredAt) return { ok: false, reason: "parent_retired" };
    const refusal = await descriptionRefusal(tx, unit, unit.parentId, unit.id);
    if (refusal) return { ok: false, reason: refusal.reason };
    return setRetired(tx, access, unit, null);
  });
}

async function setRetired(tx: Transaction, access: Managing, unit: Unit, retiredAt: Date | null): Promise<Outcome> {
  await tx
    .update(units)
    .set({ retiredAt, version: unit.version + 1 })
    .where(eq(units.id, unit.id));
  const action = retiredAt ? "unit.retire" : "unit.restore";
  await recordEntry(tx, { actor: access.actor, action, subject: subjectOf(unit) });
  return { ok: true };
}

async function parentOf(tx: Transaction, unit: Unit): Promise<Unit | undefined> {
  const [parent] = await tx
    .select()
    .from(units)
    .where(eq(units.id, unit.parentId ?? ""));
  return parent;
}

/** Two active units of one name under one parent would be told apart by nobody; a street must be one that is there. */
async function descriptionRefusal(
  tx: Transaction,
  { name, streetId }: { name: string; streetId: string | null },
  parentId: string | null,
  ownId: string | null,
): Promise<Refusal | null> {
  const namesakes = parentId
    ? await tx
        .select({ id: units.id })
        .from(units)
        .where(
          and(eq(units.parentId, parentId), eq(units.name, name), isNull(units.retiredAt), ne(units.id, ownId ?? "")),
        )
    : [];
  if (namesakes.length > 0) return { ok: false, reason: "name_taken", field: "name" };
  const known = streetId ? await tx.select().from(streets).where(eq(streets.id, streetId)) : [streetId];
  return known.length > 0 ? null : { ok: false, reason: "invalid", field: "streetId" };
}

function subjectOf(unit: { id: string; name: string }) {
  return { kind: "unit", id: unit.id, name: unit.name };
}
