import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { localePath } from "@/i18n/path";
import { dimensions } from "@/lib/analysis/dimensions";
import { type AnalysisQuery, analysedParts, besides, measures } from "@/lib/analysis/input";
import { monthText } from "@/lib/time/format";

/** What to analyse, by a plain form: everything chosen is in the address. */
export function AnalysisForm({
  query,
  years,
  thisYear,
}: {
  query: AnalysisQuery;
  years: number[];
  thisYear: number;
}): ReactNode {
  const t = useTranslations("analysis");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const named = dimensions.map((value) => ({ value, label: t(`dimensions.${value}`) }));
  const periods = [
    { value: "year", label: t("periods.year") },
    ...(query.year === thisYear ? [{ value: "todate", label: t("periods.todate") }] : []),
    ...["1", "2", "3", "4"].map((number) => ({ value: `q${number}`, label: t("quarterName", { number }) })),
    ...Array.from({ length: 12 }, (_, place) => ({ value: String(place + 1), label: monthText(place + 1, locale) })),
  ];
  const more = (
    <>
      <FilterSelect
        name="part"
        label={t("part")}
        options={analysedParts.map((value) => ({
          value,
          label: value === "all" ? totals("all") : totals(`parts.${value}`),
        }))}
        value={query.part}
      />
      <FilterSelect
        name="figures"
        label={totals("figures")}
        options={(["approved", "claimed"] as const).map((value) => ({ value, label: totals(`${value}Figures`) }))}
        value={query.figures}
      />
      <FilterSelect
        name="beside"
        label={t("beside")}
        all={t("besideNothing")}
        options={besides.map((value) => ({ value, label: t(`besides.${value}`) }))}
        value={query.beside}
      />
    </>
  );
  return (
    <FilterBar
      action={localePath(locale, "/office/analysis")}
      keep={{ unit: query.unit, picture: query.picture }}
      more={more}
      moreLabel={t("more")}
      moreOpen={query.part !== "approved" || query.figures !== "approved" || query.beside !== undefined}
    >
      <FilterSelect name="rows" label={t("rows")} options={named} value={query.rows} />
      <FilterSelect
        name="columns"
        label={t("columns")}
        options={[{ value: "none", label: t("noColumns") }, ...named]}
        value={query.columns ?? "none"}
      />
      <FilterSelect
        name="measure"
        label={t("measure")}
        options={measures.map((value) => ({ value, label: t(`measures.${value}`) }))}
        value={query.measure}
      />
      <FilterSelect
        name="year"
        label={totals("year")}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        value={String(query.year)}
      />
      <FilterSelect name="period" label={t("period")} options={periods} value={query.period} />
    </FilterBar>
  );
}
