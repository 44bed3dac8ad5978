import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedChoices } from "@/components/ledgers/named-choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { localePath } from "@/i18n/path";
import type { GrantQuery } from "@/lib/grants/input";
import { grantStates } from "@/lib/grants/rules";
import type { Named } from "@/lib/overview/queries/get-names";

export type GrantChoices = { years: number[]; units: Named[]; programmes: Named[] };

/** Narrows the grants, by a plain form. */
export function GrantFilters({ query, choices }: { query: GrantQuery; choices: GrantChoices }): ReactNode {
  const t = useTranslations("grants");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const page = localePath(locale, "/office/grants");
  const { year, from, until, programme, unit, state, text } = query;
  const chosen = programme ?? unit ?? state ?? text;
  const all = totals("all");
  return (
    <FilterBar action={page} keep={{ from, until }} clearHref={chosen ? `${page}?year=${year}` : undefined}>
      <FilterSelect
        name="year"
        label={totals("year")}
        options={choices.years.map((each) => ({ value: String(each), label: String(each) }))}
        value={String(year)}
      />
      <FilterSelect
        name="state"
        label={t("state")}
        all={all}
        options={grantStates.map((each) => ({ value: each, label: t(`states.${each}`) }))}
        value={state}
      />
      <FilterSelect
        name="programme"
        label={t("programme")}
        all={all}
        options={namedChoices(locale, choices.programmes)}
        value={programme}
      />
      <FilterSelect
        name="unit"
        label={t("unit")}
        all={all}
        options={namedChoices(locale, choices.units)}
        value={unit}
      />
      <FilterInput name="text" label={t("title")} value={text} />
    </FilterBar>
  );
}
