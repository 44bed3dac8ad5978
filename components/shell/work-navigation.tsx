"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { barePath } from "@/i18n/path";
import { currentItem } from "./navigation-items";

export type WorkLink = {
  path: string;
  href: string;
  label: string;
  icon: IconName;
  secondary?: boolean;
  covers?: readonly string[];
  count?: number;
};

/** The main navigation: a column at the left of a wide screen, a bar at the foot of a phone. */
export function WorkNavigation({ label, links }: { label: string; links: WorkLink[] }): ReactNode {
  const current = currentItem(links, barePath(usePathname()));
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] lg:static lg:border-0 lg:bg-transparent elder:static elder:border-b print:hidden"
    >
      <ul className="flex lg:flex-col lg:gap-0.5 elder:flex-wrap elder:px-2">
        {links.map((link, index) => (
          <li
            key={link.path}
            className={classNames(
              "min-w-0 flex-1 lg:flex-none elder:flex-none",
              link.secondary && "hidden lg:list-item",
              link.secondary && !links[index - 1]?.secondary && "lg:mt-2 lg:border-t lg:border-line lg:pt-2",
            )}
          >
            <NavigationLink link={link} current={link === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What did not fit into the phone's bar, for its menu. */
export function SecondaryNavigation({ links }: { links: WorkLink[] }): ReactNode {
  const current = currentItem(links, barePath(usePathname()));
  const secondary = links.filter((link) => link.secondary);
  if (secondary.length === 0) return null;
  return (
    <ul className="flex flex-col border-b border-line pb-2">
      {secondary.map((link) => (
        <li key={link.path}>
          <Link
            href={link.href}
            prefetch={false}
            aria-current={link === current ? "page" : undefined}
            className="flex min-h-target items-center gap-3 text-ink no-underline aria-[current]:font-semibold aria-[current]:text-teal"
          >
            <Icon name={link.icon} />
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NavigationLink({ link, current }: { link: WorkLink; current: boolean }): ReactNode {
  return (
    <Link
      href={link.href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={classNames(
        "relative flex min-h-16 flex-col items-center justify-center gap-0.5 text-center text-xs leading-heading text-soft no-underline hover:text-teal",
        "aria-[current]:font-semibold aria-[current]:text-teal",
        "lg:min-h-target lg:flex-row lg:justify-start lg:gap-3 lg:rounded-md lg:px-3 lg:text-base lg:text-ink lg:aria-[current]:bg-teal-soft",
        "elder:min-h-target elder:flex-row elder:gap-2 elder:px-3 elder:text-base elder:aria-[current]:underline",
      )}
    >
      <Icon name={link.icon} className="size-6 elder:hidden" />
      <span className="max-w-full">{link.label}</span>
      {link.count !== undefined && link.count > 0 && (
        <span className="absolute start-1/2 top-1.5 ms-2 min-w-5 rounded-full bg-accent px-1 text-xs leading-body font-semibold text-paper lg:static lg:ms-auto lg:min-w-6 elder:static elder:ms-0">
          {link.count}
        </span>
      )}
      <OnItsWay />
    </Link>
  );
}

/** The next page is being fetched: a quiet line under the item, since nothing else on the screen has changed yet. */
function OnItsWay(): ReactNode {
  const { pending } = useLinkStatus();
  return pending && <span aria-hidden="true" className="shimmer absolute inset-x-3 bottom-0.5 h-0.5 rounded-full" />;
}
