import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { countMarked, keyed, type ReportContent } from "@/lib/reports/content";
import { writePlaceholder } from "@/lib/reports/template";
import { askables, wordFor } from "@/lib/reports/vocabulary";

/** Says whether there is a sentence the office has to look at before the report leaves the house. */
export function MarkedNotice({ content }: { content: Pick<ReportContent, "lines" | "slots" | "omitted"> }): ReactNode {
  const t = useTranslations("reports");
  const count = countMarked(content);
  const { omitted } = content;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {count > 0 ? <Notice tone="warn">{t("marked", { count })}</Notice> : <Notice>{t("unmarked")}</Notice>}
      {omitted.length > 0 && (
        <details className="text-soft">
          <summary className="inline-flex min-h-target items-center text-teal hover:underline">
            {t("omitted", { count: omitted.length, mark: writePlaceholder(wordFor(askables, "omit")) })}
          </summary>
          <ul lang="zh-CN" className="list-disc ps-6">
            {keyed(omitted).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
