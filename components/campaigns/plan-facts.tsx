import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { dateText } from "@/lib/time/format";

export type PlanShown = { startsOn: string | null; endsOn: string | null; goal: string } | null;

/** The period of a plan in words; null without one. */
export function usePeriod(): (plan: PlanShown | undefined) => string | null {
  const t = useTranslations("campaigns.plan");
  const locale = useLocale();
  return (plan) =>
    plan?.startsOn && plan.endsOn
      ? t("periodOf", { from: dateText(plan.startsOn, locale), until: dateText(plan.endsOn, locale) })
      : null;
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
