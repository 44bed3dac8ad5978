import type { Messages } from "next-intl";
import type { IconName } from "@/components/ui/icon";
import type { Role } from "@/lib/access/access";

export type NavigationKey = keyof Messages["shell"]["navigation"];

export type NavigationItem = {
  key: NavigationKey;
  path: string;
  icon: IconName;
  /** On the phone in the menu, not in the bar. */
  secondary?: boolean;
};

const desk: NavigationItem[] = [
  { key: "desk", path: "/desk", icon: "desk" },
  { key: "deskEvents", path: "/desk/events", icon: "calendar" },
  { key: "newEvent", path: "/desk/events/new", icon: "plus" },
];

const people: NavigationItem[] = [
  { key: "units", path: "/admin/units", icon: "tree" },
  { key: "people", path: "/admin/people", icon: "people" },
];

const secondary = (item: NavigationItem): NavigationItem => ({ ...item, secondary: true });

/** What each role finds in its navigation; the policy decides what it may, here is only what it is offered. */
export const navigationByRole: Record<Role, NavigationItem[]> = {
  organiser: desk,
  coordinator: [
    { key: "office", path: "/office", icon: "chart" },
    { key: "reviews", path: "/office/reviews", icon: "stamp" },
    { key: "officeEvents", path: "/office/events", icon: "list" },
    { key: "targets", path: "/office/targets", icon: "target" },
    { key: "reports", path: "/office/reports", icon: "document" },
    ...[...desk, ...people].map(secondary),
  ],
  administrator: [
    { key: "admin", path: "/admin", icon: "desk" },
    ...people,
    { key: "catalogue", path: "/admin/catalogue", icon: "tag" },
    { key: "settings", path: "/admin/settings", icon: "gear", secondary: true },
    { key: "audit", path: "/admin/audit", icon: "clock" },
    { key: "office", path: "/office", icon: "chart", secondary: true },
    { key: "officeEvents", path: "/office/events", icon: "list", secondary: true },
    { key: "targets", path: "/office/targets", icon: "target", secondary: true },
    { key: "reports", path: "/office/reports", icon: "document", secondary: true },
  ],
};

/** Where a role starts its work. */
export function homePath(role: Role): string {
  return navigationByRole[role][0]?.path ?? "/desk";
}

/** The item a path belongs to: the longest that begins it. */
export function currentItem<Item extends { path: string }>(items: readonly Item[], path: string): Item | undefined {
  return items
    .filter((item) => path === item.path || path.startsWith(`${item.path}/`))
    .reduce<Item | undefined>((best, item) => (best && best.path.length >= item.path.length ? best : item), undefined);
}
