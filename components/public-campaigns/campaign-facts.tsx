import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type PlanShown, usePeriod } from "@/components/campaigns/plan-facts";
import { DefinitionList } from "@/components/ui/definition-list";
import { namedIn } from "@/i18n/named";

/** When a campaign is, whom it is for and what it wants; what is not said is left out. */
export function CampaignFacts({
  plan,
  group,
}: {
  plan: PlanShown;
  group: { name: string; nameEn: string | null } | null;
}): ReactNode {
  const t = useTranslations("publicCampaigns");
  const locale = useLocale();
  const period = usePeriod()(plan);
  const facts = [
    ...(period ? [{ term: t("when"), detail: period }] : []),
    ...(group ? [{ term: t("forWhom"), detail: namedIn(locale, group) }] : []),
    ...(plan?.goal ? [{ term: t("goal"), detail: plan.goal }] : []),
  ];
  return facts.length > 0 ? <DefinitionList items={facts} /> : null;
}
