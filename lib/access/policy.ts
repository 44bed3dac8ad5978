import type { Actor } from "./access";

/** Everything that may be asked for beyond reading what is public (product.md, "Who may do what"). */
export const permissions = [
  "account.manage",
  "desk.read",
  "events.manage",
  "records.manage",
  "records.review",
  "reminders.send",
  "totals.read",
  "targets.manage",
  "ledgers.manage",
  "reports.manage",
  "periods.close",
  "units.manage",
  "people.manage",
  "catalogue.manage",
  "settings.manage",
  "audit.read",
] as const;
export type Permission = (typeof permissions)[number];

/** Where a right reaches: a unit and what is below it, or the whole programme. */
export type Reach = "subtree" | "whole";

type Rights = Partial<Record<Permission, Reach>>;

// Deny by default: what is not in this table is refused.
const rightsByRole: Record<Actor["role"], Rights> = {
  organiser: {
    "account.manage": "subtree",
    "desk.read": "subtree",
    "events.manage": "subtree",
    "records.manage": "subtree",
  },
  coordinator: {
    "account.manage": "subtree",
    "desk.read": "subtree",
    "events.manage": "subtree",
    "records.manage": "subtree",
    "records.review": "subtree",
    "reminders.send": "subtree",
    "totals.read": "subtree",
    "targets.manage": "subtree",
    "ledgers.manage": "subtree",
    "reports.manage": "subtree",
    "periods.close": "subtree",
    "units.manage": "subtree",
    "people.manage": "subtree",
  },
  administrator: {
    "account.manage": "subtree",
    "totals.read": "whole",
    "targets.manage": "whole",
    "ledgers.manage": "whole",
    "reports.manage": "whole",
    "periods.close": "whole",
    "units.manage": "whole",
    "people.manage": "whole",
    "catalogue.manage": "whole",
    "settings.manage": "whole",
    "audit.read": "whole",
  },
};

/** How far this actor's right reaches, or null when there is none. */
export function reachOf(role: Actor["role"], permission: Permission): Reach | null {
  return rightsByRole[role][permission] ?? null;
}
