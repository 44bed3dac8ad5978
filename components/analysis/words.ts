import type { useTranslations } from "next-intl";
import { namedIn } from "@/i18n/named";
import type { Dimension } from "@/lib/analysis/dimensions";
import type { Analysis } from "@/lib/analysis/queries/get-analysis";
import type { Amount } from "@/lib/analysis/rules";
import { figureOf } from "@/lib/analysis/rules";
import { others } from "@/lib/analysis/table";
import { monthText } from "@/lib/time/format";

type Translator = ReturnType<typeof useTranslations<"analysis">>;
type Totals = ReturnType<typeof useTranslations<"totals">>;
type Side = "rows" | "columns";

/** What an analysis is called in the reader's language: its dimensions, lines and measure. */
export function wordsOf(analysis: Analysis, { t, totals, locale }: { t: Translator; totals: Totals; locale: string }) {
  const { query, place, way } = analysis;
  const scope = way.at(-1);
  const without: Partial<Record<Dimension, string>> = {
    street: totals("noStreet"),
    venue: totals("noVenue"),
    campaign: totals("noCampaign"),
    kind: totals("noKind"),
  };
  const own = totals("own", { unit: scope ? namedIn(locale, scope) : "" });
  const special: Partial<Record<Dimension, (key: string) => string | undefined>> = {
    month: (key) => monthText(Number(key), locale),
    quarter: (key) => t("quarterName", { number: key }),
    format: (key) => totals(`formats.${key as "onsite"}`),
    unit: (key) => (key === place.scopeId ? own : undefined),
  };
  const keyName = (dimension: Dimension, key: string, side: Side): string => {
    if (key === others) return t("others");
    if (key === "") return without[dimension] ?? t("others");
    const label = analysis[side].labels.get(key);
    return special[dimension]?.(key) ?? (label ? namedIn(locale, label) : key);
  };
  return {
    dimension: (dimension: Dimension) => t(`dimensions.${dimension}`),
    row: (key: string) => keyName(query.rows, key, "rows"),
    column: (key: string) => (query.columns ? keyName(query.columns, key, "columns") : ""),
    measure:
      query.measure === "events"
        ? t("measures.events")
        : `${t(`measures.${query.measure}`)} (${totals(`${query.figures}Figures`)})`,
    period: periodText(query.period, analysis.months, { t, locale }),
    valueOf: (amount: Amount) => figureOf(amount, query.measure, query.figures),
  };
}

export type Words = ReturnType<typeof wordsOf>;

function periodText(
  period: string,
  { first, last }: { first: number; last: number },
  { t, locale }: { t: Translator; locale: string },
): string {
  if (period === "year") return t("periods.year");
  if (period.startsWith("q")) return t("quarterName", { number: period.slice(1) });
  return first === last
    ? monthText(first, locale)
    : t("monthsFromTo", { from: monthText(first, locale), to: monthText(last, locale) });
}
