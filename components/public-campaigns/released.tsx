import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/figure";
import { Section } from "@/components/ui/section";
import { writtenIn } from "@/i18n/written";
import type { Edition } from "@/lib/campaigns/queries";
import type { Released } from "@/lib/campaigns/queries/public-campaigns";

/** What has come of a campaign this year: the approved figures, as the page of the year's progress counts them. */
export function ReleasedFigures({
  year,
  figures,
  pastHref,
}: {
  year: number;
  figures: Released;
  pastHref: string;
}): ReactNode {
  const t = useTranslations("publicCampaigns");
  const format = useFormatter();
  return (
    <Section title={t("soFar", { year: String(year) })} lead={t("rule")}>
      <div className="flex flex-wrap gap-x-16 gap-y-6">
        <Figure
          label={t("events")}
          value={format.number(figures.events)}
          unit={t("eventsUnit")}
          href={figures.events > 0 ? pastHref : undefined}
        />
        <Figure label={t("attendance")} value={format.number(figures.approved)} unit={t("attendanceUnit")} />
      </div>
    </Section>
  );
}

/** The editions (期) of this year and how many events each has had. */
export function ReleasedEditions({
  year,
  editions,
  approved,
}: {
  year: number;
  editions: Edition[];
  approved: Map<string, number>;
}): ReactNode {
  const t = useTranslations("publicCampaigns");
  const locale = useLocale();
  if (editions.length === 0) return null;
  return (
    <Section title={t("editions", { year: String(year) })}>
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {editions.map(({ id, number, title }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-3">
            <span className="font-semibold">{t("edition", { number })}</span>
            <span lang={writtenIn(locale)} className="grow">
              {title}
            </span>
            <span className="text-soft">{t("held", { count: approved.get(id) ?? 0 })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
