import { useTranslations } from "next-intl";

/** A period as one says it: "2026-03", "2026-Q1" or "2026". */
export function useMonthName(): (period: string) => string {
  const t = useTranslations("periods.names");
  return (period) => {
    const [year = "", part = ""] = period.split("-");
    if (part === "") return t("year", { year });
    if (part.startsWith("Q")) return t("quarter", { year, quarter: part.slice(1) });
    return t("month", { year, month: String(Number(part)) });
  };
}
