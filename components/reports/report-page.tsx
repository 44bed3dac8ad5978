import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { TakenReport } from "@/lib/reports/queries/get-report";
import { momentText } from "@/lib/time/format";
import { Annex } from "./annex";
import { MarkedNotice } from "./marked-notice";
import { useReportName } from "./report-name";
import { ReportSheet } from "./report-sheet";

/** A report as it was taken, with its files. */
export function ReportPage({ report, kept }: { report: TakenReport; kept: boolean }): ReactNode {
  const t = useTranslations("reports");
  const nameOf = useReportName();
  const locale = useLocale();
  const name = nameOf(report.period);
  const file = (kind: string) => localePath(locale, `/office/reports/${report.id}/${kind}`);
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumb steps={[{ label: t("title"), href: localePath(locale, "/office/reports") }, { label: name }]} />
      <PageHeading
        title={name}
        eyebrow={report.unitName}
        lead={`${t("asOf", { time: momentText(report.asOf, locale) })} · ${report.takenBy}`}
        actions={
          <>
            <ButtonLink href={file("word")}>{t("word")}</ButtonLink>
            <ButtonLink tone="secondary" href={file("csv")}>
              {t("csv")}
            </ButtonLink>
            <ButtonLink tone="quiet" href={file("json")}>
              {t("json")}
            </ButtonLink>
          </>
        }
      />
      {kept && (
        <Notice tone="success" live>
          {t("kept")}
        </Notice>
      )}
      <MarkedNotice content={report.content} />
      <ReportSheet content={report.content} reportId={report.id} />
      <Annex content={report.content} reportId={report.id} />
    </div>
  );
}
