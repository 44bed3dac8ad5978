import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BarList } from "@/components/charts/bar-list";
import { MonthColumns } from "@/components/charts/month-columns";
import { ProgressBar } from "@/components/charts/progress-bar";
import { Figure } from "@/components/ui/figure";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { ResultsContent } from "@/lib/results/content";
import { monthText } from "@/lib/time/format";

/** The figures of a year's results with their pictures, as residents see them. */
export function ResultsFigures({ content }: { content: ResultsContent }): ReactNode {
  return (
    <>
      <Headline content={content} />
      {content.target !== null && <Target content={content} />}
      <Groups content={content} />
      <Months content={content} />
      <Campaigns content={content} />
      <Others content={content} />
    </>
  );
}

function Headline({ content: { events, attendance } }: { content: ResultsContent }): ReactNode {
  const t = useTranslations("results");
  const rules = useTranslations("rules");
  const format = useFormatter();
  return (
    <div className="flex flex-col gap-x-16 gap-y-6 sm:flex-row sm:flex-wrap">
      <Figure
        size="large"
        label={t("events")}
        value={format.number(events)}
        unit={t("units.events")}
        rule={t("eventsRule")}
      />
      <Figure
        size="large"
        label={t("attendance")}
        value={format.number(attendance)}
        unit={t("units.attendance")}
        rule={rules("attendance")}
      />
    </div>
  );
}

function Target({ content: { counting, target, year } }: { content: ResultsContent }): ReactNode {
  const t = useTranslations("results");
  const rules = useTranslations("rules");
  const format = useFormatter();
  if (target === null) return null;
  const met = counting >= target;
  const summary = t(met ? "met" : "notMet", {
    ...{ year: String(year), counting: format.number(counting), target: format.number(target) },
  });
  return (
    <Section title={t("target")} lead={summary}>
      <ProgressBar
        summary={summary}
        unit={t("units.events")}
        parts={[{ key: "counting", label: t("counting"), value: counting, fill: "solid" }]}
        target={{ label: t("target"), value: target }}
      />
      <RuleNote label={t("target")}>{rules("counting")}</RuleNote>
    </Section>
  );
}

function Groups({ content: { groups } }: { content: ResultsContent }): ReactNode {
  const t = useTranslations("results");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const locale = useLocale();
  if (groups.length === 0) return null;
  const bars = groups.map((group) => ({
    ...{ key: group.id, label: namedIn(locale, group), value: group.attendance },
    note: t("inEvents", { count: format.number(group.events) }),
  }));
  return (
    <Section title={t("sections.groups")}>
      <BarList caption={t("sections.groups")} unit={t("units.attendance")} bars={bars} />
      <RuleNote label={t("sections.groups")}>{rules("attendanceByGroup")}</RuleNote>
    </Section>
  );
}

function Months({ content: { months, year } }: { content: ResultsContent }): ReactNode {
  const t = useTranslations("results");
  const locale = useLocale();
  if (months.length === 0) return null;
  const columns = months.map(({ month, events }) => ({
    ...{ key: String(month), label: monthText(month, locale), short: String(month), current: events, previous: null },
  }));
  const most = columns.reduce((one, other) => ((other.current ?? 0) > (one.current ?? 0) ? other : one));
  return (
    <Section title={t("sections.months")}>
      <MonthColumns
        title={t("units.events")}
        summary={t("monthsSummary", { year: String(year), month: most.label, count: most.current })}
        months={columns}
        currentLabel={t("yearLabel", { year: String(year) })}
        monthLabel={t("month")}
      />
    </Section>
  );
}

function Campaigns({ content: { campaigns } }: { content: ResultsContent }): ReactNode {
  const t = useTranslations("results");
  const format = useFormatter();
  const locale = useLocale();
  if (campaigns.length === 0) return null;
  const bars = campaigns.map((campaign) => ({
    ...{ key: campaign.id, label: namedIn(locale, campaign), value: campaign.events },
    note: t("people", { count: format.number(campaign.attendance) }),
  }));
  return (
    <Section title={t("sections.campaigns")}>
      <BarList caption={t("sections.campaigns")} unit={t("units.events")} bars={bars} />
    </Section>
  );
}

function Others({ content }: { content: ResultsContent }): ReactNode {
  const t = useTranslations("results");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const ledgers = (["media", "grants", "venues", "awards"] as const).filter((name) => content.ledgers[name] > 0);
  if (ledgers.length + content.online.length === 0) return null;
  return (
    <Section title={t("others")}>
      <div className="flex flex-wrap gap-x-14 gap-y-6">
        {content.online.map(({ measure, figure }) => (
          <Figure
            key={measure}
            {...{ label: t(`online.${measure}`), value: format.number(figure), unit: t(`units.${measure}`) }}
            rule={rules("online")}
          />
        ))}
        {ledgers.map((name) => (
          <Figure
            key={name}
            {...{ label: t(`ledgers.${name}`), value: format.number(content.ledgers[name]), unit: t(`units.${name}`) }}
          />
        ))}
      </div>
    </Section>
  );
}
