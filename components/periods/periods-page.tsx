import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { LinkChips } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { RuleNote } from "@/components/ui/rule-note";
import { localePath } from "@/i18n/path";
import type { ListedCorrection, PeriodState } from "@/lib/periods/queries";
import { CorrectionTable } from "./correction-table";
import { useMonthName } from "./month-name";
import { PeriodPanel } from "./period-panel";
import { YearCalendar } from "./year-calendar";

type Props = {
  year: number;
  /** The years there is anything in. */
  years: number[];
  /** The year, its quarters and its months. */
  periods: PeriodState[];
  chosen: PeriodState | null;
  mayClose: boolean;
  corrections: ListedCorrection[];
  done: "closed" | "reopened" | null;
  actions: { close: FormAction; reopen: FormAction };
};

/** The year as a calendar of months with their state, the one that is chosen in detail, and the corrections. */
export function PeriodsPage(props: Props): ReactNode {
  const { year, years, periods, chosen, mayClose, corrections, done, actions } = props;
  const t = useTranslations("periods");
  const nameOf = useMonthName();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-9">
      <PageHeading
        title={t("title")}
        lead={t(mayClose ? "lead" : "leadBelow")}
        actions={
          <LinkChips
            label={t("year")}
            chips={years.map((each) => ({
              href: localePath(locale, `/office/periods?year=${each}`),
              label: String(each),
              current: each === year,
            }))}
          />
        }
      />
      <OfficeTabs of="plan" current="periods" />
      {done && chosen && (
        <Notice tone="success" live>
          {t(done, { period: nameOf(chosen.period) })}
        </Notice>
      )}
      {chosen && <PeriodPanel state={chosen} mayClose={mayClose} actions={actions} />}
      <YearCalendar periods={periods} chosen={chosen?.period ?? null} />
      <RuleNote label={t("title")}>{t("rule")}</RuleNote>
      {corrections.length > 0 && <CorrectionTable corrections={corrections} />}
    </div>
  );
}
