import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { dateText, dayText } from "@/lib/time/format";

export type PlanShown = { startsOn: string | null; endsOn: string | null; goal: string } | null;

/** The period of a plan in words; null without one. */
export function usePeriod(): (plan: PlanShown | undefined) => string | null {
  const t = useTranslations("campaigns.plan");
  const locale = useLocale();
  return (plan) => {
    const { startsOn, endsOn } = plan ?? {};
    if (!startsOn || !endsOn) return null;
    const oneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
    if (oneYear && startsOn.endsWith("-01-01") && endsOn.endsWith("-12-31")) return t("wholeYear");
    // The year stands in the heading; only a period that leaves it says which.
    const text = oneYear ? dayText : dateText;
    return t("periodOf", { from: text(startsOn, locale), until: text(endsOn, locale) });
  };
}

/** What a campaign is to be in one year, to read. */
export function PlanFacts({ plan }: { plan: PlanShown }): ReactNode {
  const t = useTranslations("campaigns.plan");
  const period = usePeriod()(plan);
  if (!period && !plan?.goal) return <p className="text-soft">{t("none")}</p>;
  const facts = [
    ...(period ? [{ term: t("period"), detail: period }] : []),
    ...(plan?.goal ? [{ term: t("goal"), detail: plan.goal }] : []),
  ];
  return <DefinitionList items={facts} />;
}
