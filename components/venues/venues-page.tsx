import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackToReport } from "@/components/reports/back-to-report";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ButtonLink } from "@/components/ui/button";
import { LinkChips } from "@/components/ui/link-tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { addressWith } from "@/i18n/address";
import { localePath } from "@/i18n/path";
import { asksMilestones, type VenueFilter } from "@/lib/venues/filter";
import { type VenueFilterChoices, VenueFilters } from "./venue-filters";

/** The register of venues, or what became of them: two views with the same filters. */
export function VenuesPage({
  filter,
  thisYear,
  choices,
  notice,
  children,
}: {
  filter: VenueFilter;
  thisYear: number;
  choices: VenueFilterChoices;
  notice: ReactNode;
  children: ReactNode;
}): ReactNode {
  const t = useTranslations("venues");
  const totals = useTranslations("totals");
  const locale = useLocale();
  const here = localePath(locale, "/office/venues");
  const milestones = asksMilestones(filter);
  const query = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value?.toString()]));
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-1">
        <BackToReport report={filter.report} />
        <PageHeading
          title={t("title")}
          lead={t("lead")}
          actions={<ButtonLink href={`${here}/new`}>{t("add")}</ButtonLink>}
        />
      </div>
      <OfficeTabs of="registers" current="venues" />
      {notice}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <LinkChips
          label={t("view")}
          chips={[
            { href: here, label: t("register"), current: !milestones },
            { href: `${here}?year=${thisYear}`, label: t("milestones.title"), current: milestones },
          ]}
        />
        <a
          href={addressWith(`${here}/csv`, query, {})}
          download
          className="inline-flex min-h-target items-center text-teal no-underline hover:underline print:hidden"
        >
          {totals("csv")}
        </a>
      </div>
      <VenueFilters filter={filter} choices={choices} thisYear={thisYear} />
      {children}
    </div>
  );
}
