import { type Column, like, type SQL, sql } from "drizzle-orm";
import { units } from "@/db/schema";
import { type Permission, reachOf } from "./policy";

export type Role = "organiser" | "coordinator" | "administrator";

/** A person who is signed in, as read from the database in this request. */
export type Actor = {
  personId: string;
  name: string;
  role: Role;
  unitId: string;
  unitName: string;
  unitPath: string;
};

declare const proved: unique symbol;

/**
 * The proof that an actor may do something. Made only by `grantAccess`; private queries and all mutations ask for one,
 * so code that forgot to ask does not compile. `path` is where the right reaches: a prefix of unit paths.
 */
export type Access<Wanted extends Permission = Permission> = {
  readonly actor: Actor;
  readonly permission: Wanted;
  readonly path: string;
  readonly [proved]: true;
};

/** Grants the permission when the policy does, else null. */
export function grantAccess<Wanted extends Permission>(actor: Actor, permission: Wanted): Access<Wanted> | null {
  const reach = reachOf(actor.role, permission);
  if (!reach) return null;
  const path = reach === "whole" ? "/" : actor.unitPath;
  return { actor, permission, path } as Access<Wanted>;
}

/** The condition "this unit is within reach", for a query that has `units` joined. */
export function unitWithin(access: Access): SQL {
  return like(units.path, `${access.path}%`);
}

/**
 * The condition "the unit with this id is within reach", for any column that holds a unit's id. Who reaches the topmost unit reaches
 * all: nothing is compared then, since a database would look up thousands of units first.
 */
export function unitIdWithin(access: Access, unitId: unknown): SQL {
  return access.path.split("/").length <= 3
    ? sql`1 = 1`
    : sql`${unitId} in (select ${units.id} from ${units} where ${unitWithin(access)})`;
}

/** The condition "this stood within reach when it happened", for a column that keeps the path of its unit at that time. */
export function pathWithin(access: Access, path: Column): SQL {
  return access.path === "/" ? sql`1 = 1` : like(path, `%/${access.actor.unitId}/%`);
}
