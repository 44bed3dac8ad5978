import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, type FilterOption, FilterSelect } from "@/components/ui/filter-fields";
import { localePath } from "@/i18n/path";

type Choice = { name: string; label: string; options: FilterOption[]; value?: string | undefined };
type Props = {
  /** The register's address without its language. */
  page: string;
  year: number;
  years: number[];
  choices: Choice[];
  text: { label: string; value?: string | undefined };
  /** Said in the address and no field here: a stretch of the year. */
  keep: Record<string, string | undefined>;
  /** Something else than a field narrows the list. */
  narrowed?: boolean;
};

/** Narrows a register by year, choices and words, by a plain form. */
export function RegisterFilters({ page, year, years, choices, text, keep, narrowed = false }: Props): ReactNode {
  const t = useTranslations("totals");
  const here = localePath(useLocale(), page);
  const chosen = narrowed || [...choices, text].some(({ value }) => value !== undefined);
  return (
    <FilterBar action={here} keep={keep} clearHref={chosen ? `${here}?year=${year}` : undefined}>
      <FilterSelect
        name="year"
        label={t("year")}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        value={String(year)}
      />
      {choices.map((choice) => (
        <FilterSelect key={choice.name} all={t("all")} {...choice} />
      ))}
      <FilterInput name="text" {...text} />
    </FilterBar>
  );
}
