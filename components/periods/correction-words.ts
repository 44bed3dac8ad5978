import { useFormatter, useTranslations } from "next-intl";
import type { ReportCorrection } from "@/lib/reports/content";

/** How a correction reads: what was corrected, and its figures. */
export function useCorrectionWords() {
  const t = useTranslations("periods.corrections");
  const common = useTranslations("common");
  const format = useFormatter();
  return {
    named: ({ subject, title }: Pick<ReportCorrection, "subject" | "title">) =>
      subject === "event" ? title : t(`subjects.${subject}`, { title }),
    figures: ({ events, counting, attendance, items, level, amount }: ReportCorrection["before"]) =>
      items === undefined
        ? t("figures", {
            ...{ events: format.number(events), counting: format.number(counting) },
            attendance: format.number(attendance),
          })
        : [
            t("items", { items }),
            ...(level ? [common(`levels.${level}`)] : []),
            ...(amount === undefined ? [] : [t("yuan", { amount: format.number(amount) })]),
          ].join(t("separator")),
  };
}
