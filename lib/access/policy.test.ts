import { expect, test } from "vitest";
import { actors } from "@/lib/testing/programme";
import { grantAccess } from "./access";
import { type Permission, permissions, reachOf } from "./policy";

// product.md's table, said once more: o = own unit and below, a = everywhere, - = never.
const expected: Record<Permission, { organiser: string; coordinator: string; administrator: string }> = {
  "desk.read": { organiser: "o", coordinator: "o", administrator: "-" },
  "events.manage": { organiser: "o", coordinator: "o", administrator: "-" },
  "records.manage": { organiser: "o", coordinator: "o", administrator: "-" },
  "records.review": { organiser: "-", coordinator: "o", administrator: "-" },
  "reminders.send": { organiser: "-", coordinator: "o", administrator: "-" },
  "totals.read": { organiser: "-", coordinator: "o", administrator: "a" },
  "targets.manage": { organiser: "-", coordinator: "o", administrator: "a" },
  "ledgers.manage": { organiser: "-", coordinator: "o", administrator: "a" },
  "reports.manage": { organiser: "-", coordinator: "o", administrator: "a" },
  "periods.close": { organiser: "-", coordinator: "o", administrator: "a" },
  "units.manage": { organiser: "-", coordinator: "o", administrator: "a" },
  "people.manage": { organiser: "-", coordinator: "o", administrator: "a" },
  "catalogue.manage": { organiser: "-", coordinator: "-", administrator: "a" },
  "settings.manage": { organiser: "-", coordinator: "-", administrator: "a" },
  "audit.read": { organiser: "-", coordinator: "-", administrator: "a" },
  // One's own name, password and sessions.
  "account.manage": { organiser: "o", coordinator: "o", administrator: "o" },
};
const letters = { subtree: "o", whole: "a" } as const;

test.each(permissions)("%s is for those the specification names", (permission) => {
  const found = Object.fromEntries(
    (["organiser", "coordinator", "administrator"] as const).map((role) => {
      const reach = reachOf(role, permission);
      return [role, reach ? letters[reach] : "-"];
    }),
  );
  expect(found).toEqual(expected[permission]);
});

test("an access reaches as far as the policy says and no further", () => {
  expect(grantAccess(actors.canalOrganiser, "events.manage")?.path).toBe("/u-root/u-canal/");
  expect(grantAccess(actors.administrator, "units.manage")?.path).toBe("/");
  expect(grantAccess(actors.canalOrganiser, "records.review")).toBeNull();
});
