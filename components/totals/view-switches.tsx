import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { View } from "@/lib/overview/input";
import type { Links } from "./links";

/** The years to look at, and approved or claimed figures: two short rows of links. */
export function ViewSwitches({ view, years, links }: { view: View; years: number[]; links: Links }): ReactNode {
  const t = useTranslations("totals");
  const figures = [
    { key: "approved" as const, label: t("approvedFigures") },
    { key: "claimed" as const, label: t("claimedFigures") },
  ];
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <Switch
        label={t("year")}
        choices={years.map((year) => ({
          key: String(year),
          label: String(year),
          href: links.view({ year }),
          current: year === view.year,
        }))}
      />
      <Switch
        label={t("figures")}
        choices={figures.map(({ key, label }) => ({
          key,
          label,
          href: links.view({ figures: key }),
          current: key === view.figures,
        }))}
      />
    </div>
  );
}

type Choice = { key: string; label: string; href: string; current: boolean };

function Switch({ label, choices }: { label: string; choices: Choice[] }): ReactNode {
  return (
    <nav aria-label={label}>
      <ul className="flex rounded-md border border-line bg-raised p-0.5">
        {choices.map(({ key, label, href, current }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={current ? "true" : undefined}
              className="flex min-h-9 items-center rounded-sm px-3 text-sm text-soft no-underline hover:text-teal aria-[current]:bg-teal aria-[current]:font-medium aria-[current]:text-on-teal elder:min-h-target"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
