import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/breadcrumb";
import { localePath } from "@/i18n/path";

/** The way back to the report whose figure was opened; nothing where none was. */
export function BackToReport({ report }: { report: string | undefined }): ReactNode {
  const t = useTranslations("office.events");
  const locale = useLocale();
  if (!report) return null;
  return (
    <BackLink href={localePath(locale, `/office/reports/${encodeURIComponent(report)}`)}>{t("toReport")}</BackLink>
  );
}
