import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MonthColumns } from "@/components/charts/month-columns";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import type { PublicProgress } from "@/lib/targets/public-progress";
import { monthText } from "@/lib/time/format";
import { monthName } from "@/lib/totals/periods";

/** Events by month, this year beside the last. */
export function ProgressMonths({ progress }: { progress: PublicProgress }): ReactNode {
  const t = useTranslations("progress");
  const rules = useTranslations("rules");
  const locale = useLocale();
  const year = String(progress.year);
  const months = progress.months.map((month, index) => ({
    key: monthName(progress.year, index + 1),
    label: monthText(index + 1, locale),
    short: String(index + 1),
    current: isAhead(progress, index + 1) ? null : month.approved.counting,
    previous: progress.monthsLastYear[index] ?? 0,
  }));
  const list = months
    .filter((month) => month.current)
    .map((month) => t("monthItem", { month: month.label, count: month.current ?? 0 }))
    .join(t("monthSeparator"));
  return (
    <Section title={t("months")}>
      <MonthColumns
        title={t("events")}
        summary={t("monthsSummary", { year, list })}
        months={months}
        currentLabel={t("thisYear", { year })}
        previousLabel={t("thisYear", { year: String(progress.year - 1) })}
        monthLabel={t("month")}
      />
      <RuleNote label={t("months")}>{rules("months")}</RuleNote>
    </Section>
  );
}

/** A month that has not begun has no figure yet, which is not zero. */
function isAhead({ year, asOf }: PublicProgress, month: number): boolean {
  return monthName(year, month) > asOf.slice(0, 7);
}
