import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import { periodsOfYear } from "@/lib/reports/period";
import type { ListedReport } from "@/lib/reports/queries/get-report";
import { momentText } from "@/lib/time/format";
import { useReportName } from "./report-name";

/** The reports: one to be made, and those that were kept. */
export function ReportsPage({ reports, years }: { reports: ListedReport[]; years: number[] }): ReactNode {
  const t = useTranslations("reports");
  const nameOf = useReportName();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-10">
      <PageHeading title={t("title")} lead={t("lead")} />
      <OfficeTabs of="reporting" current="reports" />
      <Section title={t("make")} lead={t("makeLead")}>
        <form
          action={localePath(locale, "/office/reports/draft")}
          className="flex max-w-form flex-wrap items-end gap-4"
        >
          <label className="flex min-w-56 grow flex-col gap-1.5">
            <span className="font-medium">{t("period")}</span>
            <select name="period" className={controlClass()} defaultValue={String(years[0])}>
              {years.map((year) => (
                <optgroup key={year} label={String(year)}>
                  {periodsOfYear(year).map(({ period }) => (
                    <option key={period} value={period}>
                      {nameOf(period)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <Button type="submit">{t("preview")}</Button>
        </form>
      </Section>
      <Section title={t("taken")}>
        <DataTable
          caption={t("taken")}
          columns={useColumns()}
          rows={reports}
          rowKey={(report) => report.id}
          empty={<EmptyState title={t("none")} lead={t("noneLead")} />}
        />
      </Section>
    </div>
  );
}

function useColumns(): Column<ListedReport>[] {
  const t = useTranslations("reports");
  const nameOf = useReportName();
  const locale = useLocale();
  return [
    {
      key: "name",
      header: t("columns.name"),
      cell: ({ id, period }) => <a href={localePath(locale, `/office/reports/${id}`)}>{nameOf(period)}</a>,
      primary: true,
    },
    { key: "asOf", header: t("columns.asOf"), cell: ({ asOf }) => momentText(asOf, locale) },
    { key: "unit", header: t("columns.unit"), cell: ({ unitName }) => unitName },
    { key: "takenBy", header: t("columns.takenBy"), cell: ({ takenBy }) => takenBy },
  ];
}
