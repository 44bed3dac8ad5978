import { database } from "@/db/connection";
import { units } from "@/db/schema";
import { pathBelow } from "@/lib/units/rules";

/** Compares each unit's path, by which its figures are found, with the unit it is under. */
export async function checkUnits(told: (difference: string) => void): Promise<void> {
  const { id, parentId, path } = units;
  const all = await database().select({ id, parentId, path }).from(units);
  const paths = new Map(all.map((unit) => [unit.id, unit.path]));
  for (const unit of all) {
    const parent = unit.parentId === null ? null : paths.get(unit.parentId);
    const right = parent === undefined ? "no path, without its parent" : pathBelow(parent, unit.id);
    if (unit.path !== right) told(`unit ${unit.id}: kept path ${unit.path}; its parent gives ${right}`);
  }
}
