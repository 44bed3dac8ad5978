import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ClientMessages } from "@/components/shell/client-messages";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkChips, type LinkTab } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { CampaignLine } from "@/lib/campaigns/queries/campaign-figures";
import { CampaignTable } from "./campaign-table";

/** The campaigns of a year: when each is, and where it stands. */
export function CampaignsPage({
  lines,
  year,
  years,
  notice,
  repeat,
}: {
  lines: CampaignLine[];
  year: number;
  years: LinkTab[];
  notice: ReactNode;
  /** Plans the year as the one before; absent for who only reads. */
  repeat?: FormAction | undefined;
}): ReactNode {
  const t = useTranslations("campaigns");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const inUse = lines.filter((line) => !line.retired);
  const retired = lines.filter((line) => line.retired);
  return (
    <div className="flex flex-col gap-8">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={repeat && <ButtonLink href={localePath(locale, "/office/campaigns/new")}>{t("add")}</ButtonLink>}
      />
      <OfficeTabs of="registers" current="campaigns" />
      {notice}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <LinkChips label={t("year")} chips={years} />
        <a
          href={localePath(locale, `/office/campaigns/csv?year=${year}`)}
          download
          className="inline-flex min-h-target items-center text-teal no-underline hover:underline print:hidden"
        >
          {totals("csv")}
        </a>
      </div>
      {inUse.length === 0 ? (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      ) : (
        <CampaignTable lines={inUse} year={year} />
      )}
      {repeat && inUse.some((line) => line.plan === null) && (
        <Section title={t("repeat.title", { year: String(year) })} lead={t("repeat.leadAll")}>
          <ClientMessages>
            <ActionButton action={repeat} values={{ year }}>
              {t("repeat.all", { last: String(year - 1) })}
            </ActionButton>
          </ClientMessages>
        </Section>
      )}
      {retired.length > 0 && (
        <Section title={t("retired")} lead={t("place.retiredLead")}>
          <CampaignTable lines={retired} year={year} />
        </Section>
      )}
    </div>
  );
}
