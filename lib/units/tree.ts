import { and, eq, gt, inArray, isNull, like, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { coHostUnits, events, unitMoves, units } from "@/db/schema";
import { locked, type Transaction } from "@/db/transaction";
import { type Access, unitWithin } from "@/lib/access/access";
import type { Refusal } from "@/lib/actions/form-action";
import { changeCountedWhere } from "@/lib/totals/slices";
import type { SeenUnit } from "./input";
import type { Unit } from "./queries";
import { isOwnUnit } from "./rules";

/** Locks the tree by its root until the transaction ends, so that two moves at once can never tie a loop. */
export async function lockTree(tx: Transaction): Promise<void> {
  await locked(tx.select({ id: units.id }).from(units).where(isNull(units.parentId)));
}

/** One unit within reach, locked. */
export async function findUnit(tx: Transaction, access: Access<"units.manage">, id: string): Promise<Unit | null> {
  const [found] = await locked(
    tx
      .select()
      .from(units)
      .where(and(eq(units.id, id), unitWithin(access))),
  );
  return found ?? null;
}

type Found = { ok: true; unit: Unit } | Refusal;

/** One unit within reach whose place this person may change, as it was seen; or why not. */
export async function findMovable(
  tx: Transaction,
  access: Access<"units.manage">,
  { id, version }: SeenUnit,
): Promise<Found> {
  const unit = await findUnit(tx, access, id);
  if (!unit) return { ok: false, reason: "not_found" };
  if (isOwnUnit(access.actor, id)) return { ok: false, reason: "own_unit_place" };
  if (unit.version !== version) return { ok: false, reason: "version_conflict" };
  return { ok: true, unit };
}

/**
 * Puts a unit and all below it under another path. Moving does not rewrite the past: events keep the path they had when
 * they began, and only those still to come follow.
 */
export async function rewritePaths(tx: Transaction, unit: Unit, toPath: string, movedBy: string): Promise<void> {
  const now = new Date();
  const rest = unit.path.length + 1;
  const below = `${unit.path}%`;
  await tx
    .update(units)
    .set({ path: sql`${toPath} || substr(${units.path}, ${rest})` })
    .where(like(units.path, below));
  const toCome = and(like(events.unitPath, below), gt(events.startsAt, now));
  await changeCountedWhere(tx, toCome, (ids) =>
    tx
      .update(events)
      .set({ unitPath: sql`${toPath} || substr(${events.unitPath}, ${rest})` })
      .where(inArray(events.id, ids)),
  );
  const ofToCome = tx.select({ id: events.id }).from(events).where(gt(events.startsAt, now));
  await tx
    .update(coHostUnits)
    .set({ unitPath: sql`${toPath} || substr(${coHostUnits.unitPath}, ${rest})` })
    .where(and(like(coHostUnits.unitPath, below), inArray(coHostUnits.eventId, ofToCome)));
  await tx
    .insert(unitMoves)
    .values({ id: newId(), unitId: unit.id, fromPath: unit.path, toPath, movedAt: now, movedBy });
}
