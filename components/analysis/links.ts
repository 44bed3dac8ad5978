import { localePath } from "@/i18n/path";
import type { Dimension } from "@/lib/analysis/dimensions";
import { type AnalysisQuery, analysisPath } from "@/lib/analysis/input";
import type { Analysis } from "@/lib/analysis/queries/get-analysis";
import { narrowed } from "@/lib/analysis/rules";
import { others } from "@/lib/analysis/table";
import { figurePath } from "@/lib/figures/input";

/** The addresses an analysis leads to: itself changed, the lists behind its figures, and its table as a file. */
export function linksOf(analysis: Analysis, locale: string) {
  const { query, list, before, place } = analysis;
  const events = (of: typeof list, row: string | null, column: string | null) => {
    if (row === others || column === others) return undefined;
    const conditions: [Dimension, string][] = [];
    if (row !== null) conditions.push([query.rows, row]);
    if (column !== null && query.columns) conditions.push([query.columns, column]);
    return localePath(locale, figurePath(narrowed(of, conditions, place.scopeId)));
  };
  return {
    view: (change: Partial<AnalysisQuery>) => localePath(locale, analysisPath({ ...query, page: 1, ...change })),
    file: () => localePath(locale, analysisPath({ ...query, page: 1 }, "/office/analysis/csv")),
    page: () => analysisPath(query),
    cell: (row: string | null, column: string | null) => events(list, row, column),
    cellBefore: (row: string | null, column: string | null) => events(before, row, column),
  };
}

export type Links = ReturnType<typeof linksOf>;
