import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedChoices } from "@/components/ledgers/named-choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { localePath } from "@/i18n/path";
import type { Named } from "@/lib/overview/queries/get-names";
import { type RecognitionKind, type RecognitionQuery, recognitionLevels } from "@/lib/recognition/input";

export type RecognitionChoices = { years: number[]; units: Named[]; campaigns: Named[] };
type Props = { kind: RecognitionKind; query: RecognitionQuery; choices: RecognitionChoices };

/** Narrows media reports or awards, by a plain form. */
export function RecognitionFilters({ kind, query, choices }: Props): ReactNode {
  const t = useTranslations("recognition");
  const totals = useTranslations("totals");
  const common = useTranslations("common");
  const locale = useLocale();
  const page = localePath(locale, `/office/${kind}`);
  const { year, from, until, level, campaign, unit, text, waiting } = query;
  const chosen = level ?? campaign ?? unit ?? text ?? waiting;
  const all = totals("all");
  return (
    <FilterBar action={page} keep={{ from, until, waiting }} clearHref={chosen ? `${page}?year=${year}` : undefined}>
      <FilterSelect
        name="year"
        label={totals("year")}
        options={choices.years.map((each) => ({ value: String(each), label: String(each) }))}
        value={String(year)}
      />
      <FilterSelect
        name="level"
        label={t("level")}
        all={all}
        options={recognitionLevels.map((each) => ({ value: each, label: common(`levels.${each}`) }))}
        value={level}
      />
      <FilterSelect
        name="campaign"
        label={t("campaign")}
        all={all}
        options={namedChoices(locale, choices.campaigns)}
        value={campaign}
      />
      <FilterSelect
        name="unit"
        label={t("unit")}
        all={all}
        options={namedChoices(locale, choices.units)}
        value={unit}
      />
      <FilterInput name="text" label={t(`${kind}.text`)} value={text} />
    </FilterBar>
  );
}
