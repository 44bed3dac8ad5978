import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { parts } from "@/lib/events/status";
import type { FigureQuery } from "@/lib/figures/input";
import type { Named } from "@/lib/overview/queries/get-names";
import { monthText } from "@/lib/time/format";

export type ListChoices = { years: number[]; units: Named[]; groups: Named[]; campaigns: Named[]; kinds: Named[] };

/** Narrows the list further, by a plain form. */
export function ListFilters({
  query,
  choices,
  page = "/office/events",
  days = false,
}: {
  query: FigureQuery;
  choices: ListChoices;
  page?: string;
  /** Whether it also asks for the first and the last day. */
  days?: boolean;
}): ReactNode {
  const t = useTranslations("office.events.filters");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const options = (entries: Named[]) => entries.map((entry) => ({ value: entry.id, label: namedIn(locale, entry) }));
  const select = (name: "unit" | "group" | "campaign" | "kind", entries: Named[]) => (
    <FilterSelect name={name} label={t(name)} all={totals("all")} options={options(entries)} value={query[name]} />
  );
  const {
    from,
    until,
    below,
    street,
    venue,
    format,
    online,
    evidence,
    counts,
    figures,
    order,
    report,
    return: returned,
  } = query;
  return (
    <FilterBar
      action={localePath(locale, page)}
      keep={{
        ...(days ? {} : { from, until }),
        below,
        street,
        venue,
        format,
        online,
        evidence,
        counts,
        figures,
        order,
        report,
        return: returned,
      }}
    >
      <FilterSelect
        name="year"
        label={totals("year")}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        value={String(query.year)}
      />
      <FilterSelect
        name="month"
        label={t("month")}
        all={totals("all")}
        options={Array.from({ length: 12 }, (_, place) => ({
          value: String(place + 1),
          label: monthText(place + 1, locale),
        }))}
        value={query.month === undefined ? undefined : String(query.month)}
      />
      {days && <FilterInput name="from" label={t("from")} type="date" value={from} />}
      {days && <FilterInput name="until" label={t("until")} type="date" value={until} />}
      <FilterSelect
        name="part"
        label={t("part")}
        all={totals("all")}
        options={parts.map((part) => ({ value: part, label: totals(`parts.${part}`) }))}
        value={query.part}
      />
      {select("unit", choices.units)}
      {select("group", choices.groups)}
      {select("campaign", choices.campaigns)}
      {select("kind", choices.kinds)}
    </FilterBar>
  );
}
