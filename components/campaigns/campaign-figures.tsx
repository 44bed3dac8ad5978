import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/figure";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { CampaignFigures as Figures } from "@/lib/campaigns/queries/campaign-figures";
import { parts } from "@/lib/events/status";
import { figurePath } from "@/lib/figures/input";

/** What came of a campaign in a year, each figure with the list it was added up from. */
export function CampaignFigures({
  campaignId,
  year,
  figures: { figures, editions, media, awards },
}: {
  campaignId: string;
  year: number;
  figures: Figures;
}): ReactNode {
  const t = useTranslations("campaigns.figures");
  const short = useTranslations("totals.short");
  const format = useFormatter();
  const locale = useLocale();
  const at = (query: object, page?: string) =>
    localePath(locale, figurePath({ year, campaign: campaignId, ...query }, page));
  const { approved } = figures;
  return (
    <Section title={t("title", { year: String(year) })}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-4">
        {parts.map((part) => (
          <Figure
            key={part}
            label={short(part)}
            value={format.number(figures[part].events)}
            unit={t("events")}
            href={figures[part].events > 0 ? at({ part }) : undefined}
          />
        ))}
        <Figure
          label={t("attendance")}
          value={format.number(approved.approved)}
          unit={t("participations")}
          href={approved.approved > 0 ? at({ part: "approved" }) : undefined}
        />
        <Figure
          label={t("editions")}
          value={t("editionsAndEvents", { editions, events: approved.events })}
          href={editions > 0 ? at({ part: "approved" }) : undefined}
        />
        <Figure
          label={t("media")}
          value={format.number(media)}
          unit={t("times")}
          href={media > 0 ? at({}, "/office/media") : undefined}
        />
        <Figure
          label={t("awards")}
          value={format.number(awards)}
          unit={t("items")}
          href={awards > 0 ? at({}, "/office/awards") : undefined}
        />
      </div>
      <RuleNote label={t("title", { year: String(year) })}>{t("rule")}</RuleNote>
    </Section>
  );
}
