import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namedChoices } from "@/components/ledgers/named-choices";
import { RegisterFilters } from "@/components/ledgers/register-filters";
import type { GrantQuery } from "@/lib/grants/input";
import { grantStates } from "@/lib/grants/rules";
import type { Named } from "@/lib/overview/queries/get-names";

export type GrantChoices = { years: number[]; units: Named[]; programmes: Named[] };

/** Narrows the grants. */
export function GrantFilters({ query, choices }: { query: GrantQuery; choices: GrantChoices }): ReactNode {
  const t = useTranslations("grants");
  const locale = useLocale();
  const { year, from, until, programme, unit, state, text } = query;
  const states = grantStates.map((each) => ({ value: each, label: t(`states.${each}`) }));
  return (
    <RegisterFilters
      page="/office/grants"
      year={year}
      years={choices.years}
      choices={[
        { name: "state", label: t("state"), options: states, value: state },
        {
          name: "programme",
          label: t("programme"),
          options: namedChoices(locale, choices.programmes),
          value: programme,
        },
        { name: "unit", label: t("unit"), options: namedChoices(locale, choices.units), value: unit },
      ]}
      text={{ label: t("title"), value: text }}
      keep={{ from, until, report: query.report }}
    />
  );
}
