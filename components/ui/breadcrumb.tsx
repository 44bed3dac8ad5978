import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** One step up. */
export function BackLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a
      href={href}
      className="inline-flex min-h-target items-center gap-2 self-start text-teal no-underline hover:underline print:hidden"
    >
      <svg viewBox="0 0 12 20" className="h-4 w-2.5" aria-hidden="true">
        <path d="M10 2 2 10l8 8" className="fill-none stroke-current" strokeWidth="2.2" strokeLinecap="round" />
      </svg>
      {children}
    </a>
  );
}

/** The way here; the last step is this page and no link. */
export function Breadcrumb({ steps }: { steps: { label: string; href?: string }[] }): ReactNode {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumb")} className="text-sm text-soft print:hidden elder:hidden">
      <ol className="flex flex-wrap items-center">
        {steps.map(({ label, href }, index) => (
          <li key={label} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-2">
                /
              </span>
            )}
            {href ? (
              <a href={href} className="flex min-h-target items-center text-teal no-underline hover:underline">
                {label}
              </a>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
