import type { ReactNode } from "react";

export type LinkTab = { href: string; label: string; count?: number | string; current: boolean };

/** Views of the same thing, each with its own address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }): ReactNode {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-target items-center gap-2 border-b-2 border-transparent text-soft no-underline hover:text-teal aria-[current]:border-teal aria-[current]:font-semibold aria-[current]:text-teal"
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-sm">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Short choices in a row, like "today, this weekend, this month". */
export function LinkChips({ label, chips }: { label: string; chips: LinkTab[] }): ReactNode {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {chips.map((chip) => (
          <li key={chip.href}>
            <a
              href={chip.href}
              aria-current={chip.current ? "true" : undefined}
              className="flex min-h-target items-center gap-2 rounded-full border border-line bg-raised px-4 text-ink no-underline hover:border-teal hover:text-teal aria-[current]:border-teal aria-[current]:bg-teal aria-[current]:text-on-teal"
            >
              {chip.label}
              {chip.count !== undefined && <span className="text-sm opacity-80">{chip.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
