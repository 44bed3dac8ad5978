import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, type FilterOption, FilterSelect } from "@/components/ui/filter-fields";
import { localePath } from "@/i18n/path";
import { asksMilestones, type VenueFilter } from "@/lib/venues/filter";
import { levels, venueSteps } from "@/lib/venues/words";

export type VenueFilterChoices = { kinds: FilterOption[]; streets: FilterOption[] };

/** What the register can be narrowed by; what became of venues is asked by year, step and level. */
export function VenueFilters({
  filter,
  choices,
  thisYear,
}: {
  filter: VenueFilter;
  choices: VenueFilterChoices;
  thisYear: number;
}): ReactNode {
  const t = useTranslations("venues");
  const locale = useLocale();
  const here = localePath(locale, "/office/venues");
  const milestones = asksMilestones(filter);
  const years = Array.from({ length: Math.max(6, thisYear - 2021) }, (_, back) => thisYear - back);
  const options = [...new Set([...years, ...(filter.year ? [filter.year] : [])])].sort((one, other) => other - one);
  const { from, until, unit, report } = filter;
  const chosen = Object.entries(filter).some(
    ([name, value]) => !["page", "year", "report"].includes(name) && value !== undefined,
  );
  return (
    <FilterBar
      action={here}
      keep={{ from, until, unit, report }}
      clearHref={chosen ? (milestones ? `${here}?year=${filter.year ?? thisYear}` : here) : undefined}
    >
      {milestones ? (
        <>
          <FilterSelect
            name="year"
            label={t("fields.year")}
            options={options.map((year) => ({ value: String(year), label: String(year) }))}
            value={String(filter.year ?? "")}
            {...(filter.year === undefined ? { all: t("allYears") } : {})}
          />
          <FilterSelect
            name="step"
            label={t("milestones.step")}
            all={t("allSteps")}
            options={venueSteps.map((step) => ({ value: step, label: t(`steps.${step}`) }))}
            value={filter.step}
          />
        </>
      ) : (
        <FilterInput name="q" label={t("search")} value={filter.q} />
      )}
      <FilterSelect
        name="kind"
        label={t("fields.kindId")}
        all={t("allKinds")}
        options={choices.kinds}
        value={filter.kind}
      />
      <FilterSelect
        name="level"
        label={t("fields.level")}
        all={t("allLevels")}
        options={levels.map((level) => ({ value: level, label: t(`levels.${level}`) }))}
        value={filter.level}
      />
      <FilterSelect
        name="street"
        label={t("fields.streetId")}
        all={t("allStreets")}
        options={choices.streets}
        value={filter.street}
      />
      {!milestones && (
        <FilterSelect
          name="state"
          label={t("state")}
          all={t("inUse")}
          options={[{ value: "retired", label: t("retired") }]}
          value={filter.state}
        />
      )}
    </FilterBar>
  );
}
