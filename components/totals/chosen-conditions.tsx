import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import type { Chosen } from "@/lib/overview/queries/get-chosen";
import { conditionsOf } from "./chosen-words";

/** What the list is narrowed to, each condition with a way to take it off. */
export function ChosenConditions({
  query,
  chosen,
  page,
}: {
  query: FigureQuery;
  chosen: Chosen;
  /** The page the list is on, when it is not the list of events. */
  page?: string;
}): ReactNode {
  const t = useTranslations("office.events");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const filters = useTranslations("office.events.filters");
  const parts = useTranslations("statistics.parts");
  const conditions = conditionsOf(query, chosen, { locale, filters, totals, parts });
  return (
    <ul aria-label={t("chosen")} className="flex flex-wrap items-center gap-2">
      <li className="px-1 font-medium">{totals("yearLabel", { year: query.year })}</li>
      {conditions.map(({ name, label, value }) => (
        <li key={name}>
          <a
            href={localePath(locale, figurePath({ ...query, [name]: undefined, after: undefined }, page))}
            aria-label={t("remove", { name: `${label} ${value}` })}
            className="group inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-raised px-3.5 text-sm text-ink no-underline hover:border-accent elder:min-h-target"
          >
            <span className="text-soft">{label}</span>
            {value}
            <span aria-hidden="true" className="text-soft group-hover:text-accent">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
