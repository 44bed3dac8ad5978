import { namedIn } from "@/i18n/named";
import { wordsIn } from "@/i18n/words";
import type { CsvCell } from "@/lib/csv/csv";
import type { StatisticalReturn } from "@/lib/statistics/queries/get-return";

/** The return as a file: a line each, the total, and every unit directly below; 0 is none, "-" is that there is no such thing. */
export async function returnFile({ form, scope, columns, lines }: StatisticalReturn, locale: string) {
  const [t, totals] = await Promise.all([wordsIn(locale, "statistics"), wordsIn(locale, "totals")]);
  const header = [
    ...(["code", "category", "name", "part", "unit", "total"] as const).map((column) => t(`columns.${column}`)),
    ...columns.map((unit) => (unit.own ? totals("own", { unit: namedIn(locale, unit) }) : namedIn(locale, unit))),
  ];
  const rows = lines.map(({ row, part, total, byUnit }): CsvCell[] => [
    ...[row.code, row.category, row.name, t(`sides.${part}`), t(`units.${row.unit}`), total ?? "-"],
    ...columns.map(({ id }) => byUnit.get(id) ?? "-"),
  ]);
  return { name: `${t("title")}-${form.year}-${namedIn(locale, scope)}`, header, rows };
}
