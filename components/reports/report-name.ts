import { useLocale, useTranslations } from "next-intl";
import { readPeriod } from "@/lib/reports/period";

/** How a report is called on a page: 年度总结 · 2022年, Annual report · 2022. */
export function useReportName(): (period: string) => string {
  const t = useTranslations("reports");
  const locale = useLocale();
  return (said) => {
    const period = readPeriod(said);
    if (!period) return said;
    return t("name", { kind: t(`kinds.${period.kind}`), period: locale === "en" ? said : period.words });
  };
}
