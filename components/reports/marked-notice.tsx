import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { countMarked, type ReportContent } from "@/lib/reports/content";

/** Says whether there is a sentence the office has to look at before the report leaves the house. */
export function MarkedNotice({ content }: { content: Pick<ReportContent, "lines" | "slots"> }): ReactNode {
  const t = useTranslations("reports");
  const count = countMarked(content);
  return (
    <div className="print:hidden">
      {count > 0 ? <Notice tone="warn">{t("marked", { count })}</Notice> : <Notice>{t("unmarked")}</Notice>}
    </div>
  );
}
