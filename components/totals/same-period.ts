import { useLocale, useTranslations } from "next-intl";
import { dateText } from "@/lib/time/format";
import type { Span } from "@/lib/totals/periods";

/** What "the same period of last year" means here. */
export function useSamePeriodRule(before: Span): string {
  const t = useTranslations("rules");
  const locale = useLocale();
  return before.to.endsWith("-12-31")
    ? t("samePeriodWhole")
    : t("samePeriodUntil", { date: dateText(before.to, locale) });
}
