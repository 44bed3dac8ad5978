import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedChoices } from "@/components/ledgers/named-choices";
import { RegisterFilters } from "@/components/ledgers/register-filters";
import type { Named } from "@/lib/overview/queries/get-names";
import { type RecognitionKind, type RecognitionQuery, recognitionLevels } from "@/lib/recognition/input";

export type RecognitionChoices = { years: number[]; units: Named[]; campaigns: Named[] };
type Props = { kind: RecognitionKind; query: RecognitionQuery; choices: RecognitionChoices };

/** Narrows media reports or awards. */
export function RecognitionFilters({ kind, query, choices }: Props): ReactNode {
  const t = useTranslations("recognition");
  const common = useTranslations("common");
  const locale = useLocale();
  const { year, from, until, level, campaign, unit, text, waiting } = query;
  const levels = recognitionLevels.map((each) => ({ value: each, label: common(`levels.${each}`) }));
  return (
    <RegisterFilters
      page={`/office/${kind}`}
      year={year}
      years={choices.years}
      choices={[
        { name: "level", label: t("level"), options: levels, value: level },
        { name: "campaign", label: t("campaign"), options: namedChoices(locale, choices.campaigns), value: campaign },
        { name: "unit", label: t("unit"), options: namedChoices(locale, choices.units), value: unit },
      ]}
      text={{ label: t(`${kind}.text`), value: text }}
      keep={{ from, until, waiting, report: query.report }}
      narrowed={waiting !== undefined}
    />
  );
}
