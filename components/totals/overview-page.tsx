import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { BreakdownName, View } from "@/lib/overview/input";
import type { Overview } from "@/lib/overview/queries/get-overview";
import { dateText } from "@/lib/time/format";
import { ComparedTable } from "./compared-table";
import { GroupTable } from "./group-table";
import { Headline } from "./headline";
import { KeyFigures } from "./key-figures";
import type { Links } from "./links";
import { MonthSection } from "./month-section";
import { useSamePeriodRule } from "./same-period";
import { UnitTable } from "./unit-table";
import { ViewSwitches } from "./view-switches";

/** The coordinator's first screen; `attention` is what there is to do, in the current year. */
export function OverviewPage({
  overview,
  view,
  links,
  attention,
}: {
  overview: Overview;
  view: View;
  links: Links;
  attention: ReactNode;
}): ReactNode {
  const t = useTranslations("office");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const samePeriod = useSamePeriodRule(overview.periods.before);
  const { scope, progress, campaigns, kinds, notCounting } = overview;
  const notes = new Map(
    [...notCounting].map(([id, reason]) => [
      id,
      reason ? t("campaigns.notCountingWhy", { reason }) : t("campaigns.notCounting"),
    ]),
  );
  const compared = [rules("counting"), rules(view.figures), samePeriod].join(" ");
  const way = scope.way.map((unit) => ({
    label: namedIn(locale, unit),
    href: unit.id === scope.id ? undefined : links.view({ unit: unit.id }),
  }));
  return (
    <div className="flex flex-col gap-12">
      <div className="flex flex-col gap-2">
        {way.length > 1 && <Breadcrumb steps={way} />}
        <PageHeading
          title={namedIn(locale, scope)}
          eyebrow={`${t("title")} · ${t("lead", { date: dateText(progress.asOf, locale) })}`}
          actions={<ViewSwitches view={view} years={overview.years} links={links} />}
        />
      </div>
      <Headline progress={progress} links={links} />
      {attention}
      <KeyFigures overview={overview} view={view} links={links} />
      <Section title={t("groups.heading")} actions={<FileLink by="group" links={links} />}>
        <GroupTable overview={overview} view={view} links={links} />
      </Section>
      <Section
        id="units"
        title={t("units.heading")}
        lead={t("units.lead")}
        actions={<FileLink by="unit" links={links} />}
      >
        <UnitTable overview={overview} view={view} links={links} />
        <RuleNote label={t("units.heading")}>{[rules("units"), rules("behind"), samePeriod].join(" ")}</RuleNote>
      </Section>
      <Section title={t("months.heading")} actions={<FileLink by="month" links={links} />}>
        <MonthSection overview={overview} view={view} links={links} />
      </Section>
      <Section title={t("campaigns.heading")} actions={<FileLink by="campaign" links={links} />}>
        <ComparedTable by="campaign" lines={campaigns} notes={notes} view={view} links={links} />
        <RuleNote label={t("campaigns.heading")}>{compared}</RuleNote>
      </Section>
      <Section title={t("kinds.heading")} actions={<FileLink by="kind" links={links} />}>
        <ComparedTable by="kind" lines={kinds} view={view} links={links} />
        <RuleNote label={t("kinds.heading")}>{compared}</RuleNote>
      </Section>
    </div>
  );
}

function FileLink({ by, links }: { by: BreakdownName; links: Links }): ReactNode {
  const t = useTranslations("totals");
  return (
    <a
      href={links.file(by)}
      download
      className="inline-flex min-h-target items-center text-sm text-teal no-underline hover:underline print:hidden"
    >
      {t("csv")}
    </a>
  );
}
