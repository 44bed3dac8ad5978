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
  /** Other pages that belong to it: those its tabs lead to. */
  covers?: readonly string[];
};

const desk: NavigationItem[] = [
  { key: "desk", path: "/desk", icon: "desk" },
  { key: "deskEvents", path: "/desk/events", icon: "calendar" },
  { key: "newEvent", path: "/desk/events/new", icon: "plus" },
  { key: "deskRegister", path: "/desk/register", icon: "tag" },
];

/** Whoever has the office's registers needs no second way to their own lines in them. */
const deskBesideOffice = desk.filter(({ path }) => path !== "/desk/register");

const people: NavigationItem[] = [
  { key: "units", path: "/admin/units", icon: "tree" },
  { key: "people", path: "/admin/people", icon: "people" },
];

const targets: NavigationItem = {
  key: "targets",
  path: "/office/targets",
  icon: "target",
  covers: ["/office/periods"],
};
const analysis: NavigationItem = { key: "analysis", path: "/office/analysis", icon: "grid" };
const officeEvents: NavigationItem = { key: "officeEvents", path: "/office/events", icon: "list" };
const registers: NavigationItem = {
  key: "registers",
  path: "/office/campaigns",
  icon: "tag",
  covers: ["/office/venues", "/office/grants", "/office/media", "/office/awards"],
};
const reports: NavigationItem = {
  key: "reports",
  path: "/office/reports",
  icon: "document",
  covers: ["/office/ledger", "/office/statistics", "/office/rankings", "/office/results"],
};

const secondary = (item: NavigationItem): NavigationItem => ({ ...item, secondary: true });

/** What each role finds in its navigation; the policy decides what it may, here is only what it is offered. */
export const navigationByRole: Record<Role, NavigationItem[]> = {
  organiser: desk,
  coordinator: [
    { key: "office", path: "/office", icon: "chart" },
    { key: "reviews", path: "/office/reviews", icon: "stamp" },
    analysis,
    targets,
    reports,
    ...[officeEvents, registers, ...deskBesideOffice, ...people].map(secondary),
  ],
  administrator: [
    { key: "admin", path: "/admin", icon: "desk" },
    ...people,
    { key: "catalogue", path: "/admin/catalogue", icon: "tag" },
    { key: "settings", path: "/admin/settings", icon: "gear", secondary: true },
    { key: "audit", path: "/admin/audit", icon: "clock" },
    secondary({ key: "office", path: "/office", icon: "chart" }),
    ...[analysis, targets, reports, officeEvents, registers].map(secondary),
  ],
};

/** Where a role starts its work. */
export function homePath(role: Role): string {
  return navigationByRole[role][0]?.path ?? "/desk";
}

/** The item a path belongs to: the one with the longest beginning of it. */
export function currentItem<Item extends Pick<NavigationItem, "path" | "covers">>(
  items: readonly Item[],
  path: string,
): Item | undefined {
  const beginnings = items.flatMap((item) => [item.path, ...(item.covers ?? [])].map((start) => ({ item, start })));
  return beginnings
    .filter(({ start }) => path === start || path.startsWith(`${start}/`))
    .toSorted((one, other) => other.start.length - one.start.length)[0]?.item;
}
