import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { Choice } from "@/components/forms/select-field";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Badge } from "@/components/ui/badge";
import { BackLink } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { LinkChips, type LinkTab } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { Edition, getCampaign, YearPlan } from "@/lib/campaigns/queries";
import type { EditionEvent, CampaignFigures as Figures } from "@/lib/campaigns/queries/campaign-figures";
import { CampaignFigures } from "./campaign-figures";
import { CampaignChangeForm } from "./campaign-form";
import { CampaignPlace } from "./campaign-place";
import { EditionForm } from "./edition-form";
import { EditionList } from "./edition-list";
import { PlanFacts } from "./plan-facts";
import { PlanForm } from "./plan-form";

export type CampaignActions = Record<
  "change" | "plan" | "repeat" | "createEdition" | "deleteEdition" | "step" | "retire" | "restore",
  FormAction
>;
type Shown = {
  campaign: NonNullable<Awaited<ReturnType<typeof getCampaign>>>;
  year: number;
  plan: YearPlan | null;
  editions: Edition[];
  events: EditionEvent[];
  figures: Figures;
};

/** One campaign in one year. Without `actions` it is only read. */
export function CampaignPage({
  shown,
  years,
  notice,
  groups,
  actions,
}: {
  shown: Shown;
  years: LinkTab[];
  notice: ReactNode;
  groups: Choice[];
  actions: CampaignActions | null;
}): ReactNode {
  const t = useTranslations("campaigns");
  const locale = useLocale();
  const { campaign, year, plan, editions, events, figures } = shown;
  const { id } = campaign;
  const next = Math.max(0, ...editions.map((edition) => edition.number)) + 1;
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-4">
        <BackLink href={localePath(locale, `/office/campaigns?year=${year}`)}>{t("title")}</BackLink>
        <PageHeading
          title={namedIn(locale, campaign)}
          lead={campaign.description}
          eyebrow={<CampaignBadges campaign={campaign} />}
          actions={
            <ButtonLink tone="secondary" href={localePath(locale, `/campaigns/${id}`)}>
              {t("publicPage")}
            </ButtonLink>
          }
        />
        {!campaign.counts && (
          <p className="text-soft">{t("notCountingWhy", { reason: campaign.notCountingReason ?? "" })}</p>
        )}
        {notice}
        <LinkChips label={t("year")} chips={years} />
      </div>
      <CampaignFigures campaignId={id} year={year} figures={figures} />
      <Section
        title={t("plan.title", { year: String(year) })}
        lead={actions && t("repeat.lead")}
        actions={
          actions && (
            <ActionButton action={actions.repeat} values={{ campaignId: id, year }}>
              {t("repeat.one")}
            </ActionButton>
          )
        }
      >
        {actions ? (
          <PlanForm key={year} action={actions.plan} campaignId={id} year={year} plan={plan} />
        ) : (
          <PlanFacts plan={plan} />
        )}
      </Section>
      <Section title={t("editions.title", { year: String(year) })} lead={t("editions.lead")}>
        <EditionList editions={editions} events={events} remove={actions?.deleteEdition} />
        {actions && (
          <EditionForm key={`${year}-${next}`} action={actions.createEdition} campaignId={id} year={year} next={next} />
        )}
      </Section>
      {actions && (
        <>
          <Section title={t("change")}>
            <CampaignChangeForm action={actions.change} campaign={campaign} groups={groups} />
          </Section>
          <CampaignPlace id={id} retired={campaign.retiredAt !== null} actions={actions} />
        </>
      )}
    </div>
  );
}

function CampaignBadges({ campaign }: { campaign: Shown["campaign"] }): ReactNode {
  const t = useTranslations("campaigns");
  const locale = useLocale();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone={campaign.counts ? "teal" : "neutral"}>{t(campaign.counts ? "counts" : "countsNot")}</Badge>
      {campaign.retiredAt && <Badge>{t("retired")}</Badge>}
      {campaign.brand && campaign.brand !== campaign.name && <span>{t("brandIs", { brand: campaign.brand })}</span>}
      {campaign.group && <span>{t("forGroup", { group: namedIn(locale, campaign.group) })}</span>}
    </span>
  );
}
