import type { Actor, Role } from "@/lib/access/access";

/** The roles this person may give: nobody makes administrators but administrators. */
export function rolesToGive(actor: Pick<Actor, "role">): Role[] {
  return actor.role === "administrator" ? ["organiser", "coordinator", "administrator"] : ["organiser", "coordinator"];
}

type Managed = { id: string; role: Role };

/** Why this actor may not change that person's role or access, or null. Nobody raises or locks out themselves. */
export function managingRefusal(
  actor: Pick<Actor, "role" | "personId">,
  person: Managed,
): "own_role" | "role_above_yours" | null {
  if (person.id === actor.personId) return "own_role";
  return rolesToGive(actor).includes(person.role) ? null : "role_above_yours";
}

export type PersonState = "invited" | "active" | "disabled";

/** Where somebody stands: invited until the first password is chosen. */
export function personState(person: { hasPassword: boolean; disabledAt: Date | null }): PersonState {
  if (person.disabledAt) return "disabled";
  return person.hasPassword ? "active" : "invited";
}
