import { getTranslations } from "next-intl/server";
import type { Analysis } from "@/lib/analysis/queries/get-analysis";
import { type Amount, figureOf, shareOf } from "@/lib/analysis/rules";
import { cellKey, noCompared } from "@/lib/analysis/table";
import type { CsvCell } from "@/lib/csv/csv";
import { wordsOf } from "./words";

/** An analysis as a file: all its rows and columns with totals, last year, share and average. */
export async function analysisFile(analysis: Analysis, locale: string) {
  const [t, totals] = await Promise.all([getTranslations("analysis"), getTranslations("totals")]);
  const words = wordsOf(analysis, { t, totals, locale });
  const { query, rows, columns, cells, rowTally, columnTally, total } = analysis;
  const value = (amount: Amount) => rounded(words.valueOf(amount));
  const header = [
    words.dimension(query.rows),
    ...columns.keys.map(words.column),
    query.columns ? totals("total") : words.measure,
    t("lastYear", { year: query.year - 1 }),
    t("sharePercent"),
    t("measures.average"),
  ];
  const line = (name: string, row: string | null): CsvCell[] => {
    const whole = (row === null ? total : rowTally.get(row)) ?? noCompared();
    const share = shareOf(words.valueOf(whole.current), words.valueOf(total.current), query.measure);
    return [
      name,
      ...columns.keys.map((column) => {
        const cell = row === null ? columnTally.get(column) : cells.get(cellKey(row, column));
        return value((cell ?? noCompared()).current);
      }),
      value(whole.current),
      value(whole.before),
      rounded(share === null ? null : share * 100),
      rounded(figureOf(whole.current, "average", query.figures)),
    ];
  };
  const lines = [...rows.keys.map((key) => line(words.row(key), key)), line(totals("total"), null)];
  return { name: `${t("title")}-${query.year}`, header, rows: lines };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}
