import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BarList } from "@/components/charts/bar-list";
import { Figure } from "@/components/ui/figure";
import { RuleNote } from "@/components/ui/rule-note";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { PublicProgress } from "@/lib/targets/public-progress";
import { dateText, dayText } from "@/lib/time/format";

/** Who came, by audience group, beside the same days of the year before. */
export function ProgressAttendance({ progress }: { progress: PublicProgress }): ReactNode {
  const t = useTranslations("progress");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const locale = useLocale();
  const { groups, total, lastYear, span } = progress.attendance;
  const difference = total - lastYear;
  const change = difference > 0 ? "up" : difference < 0 ? "down" : "same";
  const days = t("sameDays", { from: dateText(span.from, locale), to: dayText(span.to, locale) });
  if (groups.length === 0) {
    return (
      <Section title={t("attendanceTitle")}>
        <p className="text-soft">{t("noGroups")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("attendanceTitle")} lead={t("attendanceLead")}>
      <div className="flex flex-wrap gap-8">
        <div className="basis-64">
          <Figure
            label={days}
            value={format.number(total)}
            unit={t("attendanceUnit")}
            note={t(`change.${change}`, { count: format.number(Math.abs(difference)) })}
            rule={rules("attendance")}
          />
        </div>
        <div className="flex min-w-0 grow basis-[30rem] flex-col gap-2">
          <BarList
            caption={t("attendanceTitle")}
            bars={groups.map((group) => ({
              key: group.id,
              label: namedIn(locale, group),
              value: group.attendance,
              mark: group.lastYear,
              note: t("previousFigure", { count: format.number(group.lastYear) }),
            }))}
            markLabel={t("lastYearMark", { year: String(progress.year - 1) })}
          />
          <RuleNote label={t("attendanceTitle")}>
            {rules("attendanceByGroup")} {rules("samePeriod")}
          </RuleNote>
        </div>
      </div>
    </Section>
  );
}
