import type { ReactNode } from "react";

/** The mark: an open ledger whose entries rise, on a seal. */
export function BrandMark({ className = "size-10" }: { className?: string }): ReactNode {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="8" className="fill-teal" />
      <path
        d="M20 13.2c-3-2-6.6-2.7-10.5-2.7v17.2c3.9 0 7.5.7 10.5 2.7 3-2 6.6-2.7 10.5-2.7V10.5c-3.9 0-7.5.7-10.5 2.7z"
        className="fill-on-teal"
      />
      <path d="M20 13.2v17.2" className="stroke-teal" strokeWidth="1.6" />
      <path d="M13 24.5v-4M16.4 25v-6.6" className="stroke-teal" strokeWidth="1.8" strokeLinecap="round" />
      <path d="M23.6 25v-8.2M27 24.5v-10" className="stroke-accent-mark" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}

/** Mark, product name and whose ledger it is. */
export function Brand({ href, name, organisation }: { href: string; name: string; organisation?: string }): ReactNode {
  return (
    <a href={href} className="flex min-h-target items-center gap-3 text-ink no-underline">
      <BrandMark className="size-10 shrink-0" />
      <span className="flex flex-col">
        <span className="text-lg leading-heading font-bold tracking-wide whitespace-nowrap">{name}</span>
        {organisation && <span className="text-xs leading-heading text-soft">{organisation}</span>}
      </span>
    </a>
  );
}
