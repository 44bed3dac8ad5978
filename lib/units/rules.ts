import type { Actor } from "@/lib/access/access";

type Placed = { id: string; path: string; parentId: string | null; retiredAt: Date | null };

/** The path of a unit with this id below a parent; the root has none. */
export function pathBelow(parentPath: string | null, id: string): string {
  return `${parentPath ?? "/"}${id}/`;
}

/** The path from before these moves, the latest of them first; a move took along all that stood below. */
export function pathBefore(path: string, moves: readonly { fromPath: string; toPath: string }[]): string {
  return moves.reduce(
    (at, { fromPath, toPath }) => (at.startsWith(toPath) ? fromPath + at.slice(toPath.length) : at),
    path,
  );
}

/** Why this unit may not be put below that parent, or null when it may. */
export function moveRefusal(unit: Placed, parent: Placed): string | null {
  if (unit.parentId === null) return "root_unit_stays";
  if (unit.retiredAt) return "unit_retired";
  if (parent.retiredAt) return "parent_retired";
  return parent.path.startsWith(unit.path) ? "below_itself" : null;
}

/** A coordinator answers for the own unit to those above, so its place and standing are theirs to change. */
export function isOwnUnit(actor: Actor, unitId: string): boolean {
  return actor.role !== "administrator" && actor.unitId === unitId;
}

export type UnitHolds = { people: number; upcomingEvents: number; units: number };

/** Everything that stands against retiring a unit. */
export function retireRefusals(holds: UnitHolds) {
  const against = { unit_has_people: holds.people, unit_has_events: holds.upcomingEvents, unit_has_units: holds.units };
  return (Object.keys(against) as (keyof typeof against)[]).filter((reason) => against[reason] > 0);
}
