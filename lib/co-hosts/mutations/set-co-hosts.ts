import { and, eq, inArray } from "drizzle-orm";
import { coHostUnits, units } from "@/db/schema";
import { held, type Transaction } from "@/db/transaction";
import type { Access } from "@/lib/access/access";
import { pathAt } from "@/lib/units/path-at";

type Event = { id: string; startsAt: Date };

/** The ids of the units that hold an event with its leading one. */
export async function coHostIdsOf(tx: Pick<Transaction, "select">, eventId: string): Promise<string[]> {
  const rows = await tx
    .select({ unitId: coHostUnits.unitId })
    .from(coHostUnits)
    .where(and(eq(coHostUnits.eventId, eventId), eq(coHostUnits.state, "agreed")));
  return rows.map((row) => row.unitId).sort();
}

/**
 * The units chosen for an event, without the one that leads it; null when one of them does not exist. A unit that was retired since
 * stays with the events it has (`kept`), and does not come along to new ones.
 */
export async function chosenCoHosts(
  tx: Transaction,
  ids: readonly string[],
  { unitId, kept }: { unitId: string; kept: readonly string[] },
): Promise<{ id: string; name: string; path: string }[] | null> {
  const wanted = [...new Set(ids)].filter((id) => id !== unitId);
  if (wanted.length === 0) return [];
  const found = await held(
    tx
      .select({ id: units.id, name: units.name, path: units.path, retiredAt: units.retiredAt })
      .from(units)
      .where(inArray(units.id, wanted)),
  );
  if (found.length < wanted.length) return null;
  return found.filter((unit) => !unit.retiredAt || kept.includes(unit.id));
}

/** Makes exactly these units the co-hosts of an event; one that had asked is agreed to by it, and what others ask stays. */
export async function setCoHosts(
  tx: Transaction,
  access: Access,
  event: Event,
  chosen: readonly { id: string; path: string }[],
): Promise<void> {
  const before = await coHostIdsOf(tx, event.id);
  const gone = before.filter((id) => !chosen.some((unit) => unit.id === id));
  const added = chosen.filter((unit) => !before.includes(unit.id));
  const drop = [...gone, ...added.map((unit) => unit.id)];
  if (drop.length > 0)
    await tx.delete(coHostUnits).where(and(eq(coHostUnits.eventId, event.id), inArray(coHostUnits.unitId, drop)));
  for (const unit of added) await agree(tx, access, event, unit);
}

/** Makes one unit more a co-host, which counts where it stood in the tree when the event began. */
export async function agree(
  tx: Transaction,
  access: Access,
  event: Event,
  unit: { id: string; path: string },
): Promise<void> {
  const stood = await pathAt(tx, unit.path, event.startsAt);
  const row = { eventId: event.id, unitId: unit.id, unitPath: stood, state: "agreed" as const };
  const made = { ...row, addedBy: access.actor.personId, addedAt: new Date() };
  const { unitPath, state, addedBy, addedAt } = made;
  await tx
    .insert(coHostUnits)
    .values(made)
    .onConflictDoUpdate({
      target: [coHostUnits.eventId, coHostUnits.unitId],
      set: { unitPath, state, addedBy, addedAt, answer: null },
    });
}
