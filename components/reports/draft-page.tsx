import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { countMarked, type ReportContent } from "@/lib/reports/content";
import { readPeriod } from "@/lib/reports/period";
import { momentText } from "@/lib/time/format";
import { Annex } from "./annex";
import { MarkedNotice } from "./marked-notice";
import { useReportName } from "./report-name";
import { ReportSheet } from "./report-sheet";

/** A report as it would be now, before it is kept. */
export function DraftPage({ content, take }: { content: ReportContent; take: FormAction }): ReactNode {
  const t = useTranslations("reports");
  const nameOf = useReportName();
  const locale = useLocale();
  const { period } = content;
  const kind = readPeriod(period)?.kind ?? "annual";
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumb
        steps={[{ label: t("title"), href: localePath(locale, "/office/reports") }, { label: nameOf(period) }]}
      />
      <PageHeading
        title={t("draft", { name: nameOf(period) })}
        lead={t("asOf", { time: momentText(new Date(content.asOf), locale) })}
        actions={
          <>
            <ButtonLink
              tone="secondary"
              href={localePath(locale, `/office/reports/template?kind=${kind}&period=${period}`)}
            >
              {t("editText")}
            </ButtonLink>
            <Keep content={content} take={take} />
          </>
        }
      />
      <MarkedNotice content={content} />
      <ReportSheet content={content} />
      <Annex content={content} />
    </div>
  );
}

/** Keeps the report; one with sentences to look at is asked about first. */
function Keep({ content, take }: { content: ReportContent; take: FormAction }): ReactNode {
  const t = useTranslations("reports");
  const marked = countMarked(content);
  const keep = (
    <ActionButton action={take} values={{ period: content.period }} tone="primary">
      {t("keep")}
    </ActionButton>
  );
  if (marked === 0) return keep;
  return (
    <ConfirmDetails label={t("keepMarked")} tone="primary">
      <p>{t("keepMarkedAsk", { count: marked })}</p>
      {keep}
    </ConfirmDetails>
  );
}
