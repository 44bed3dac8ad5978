import { wordsIn } from "@/i18n/words";
import type { StatisticalReturn } from "@/lib/statistics/queries/get-return";
import type { XlsxSheet } from "@/lib/xlsx/sheet";
import { returnFile } from "./return-file";
import { type MappedNames, ruleWords } from "./row-words";

/** Code, category, name, side and unit stand before the figures. */
const columnsOfWords = 5;

/** The return as a workbook: the figures as numbers, "-" as text, and a second sheet with the rule of each row. */
export async function returnWorkbook(found: StatisticalReturn, names: MappedNames, locale: string) {
  const [t, rules] = await Promise.all([wordsIn(locale, "statistics"), wordsIn(locale, "statistics.rule")]);
  const { name, header, rows } = await returnFile(found, locale);
  const figures: XlsxSheet = {
    name: t("title"),
    columns: header.map((heading, place) => ({ heading, kind: place < columnsOfWords ? "text" : "integer" })),
    rows,
    frozenColumns: columnsOfWords,
  };
  const notes = (["figures", "twice", "sides", "dash", "ledger"] as const).map((note) => [
    "",
    "",
    "",
    t(`notes.${note}`),
  ]);
  const explained: XlsxSheet = {
    name: t("rulesSheet"),
    columns: [
      ...(["code", "category", "name"] as const).map((column) => ({ heading: t(`columns.${column}`) })),
      { heading: t("columns.rule"), width: 80 },
    ],
    rows: [
      ...found.form.rows.map((row) => [row.code, row.category, row.name, ruleWords(row, names, locale, rules)]),
      ...notes,
    ],
    filter: false,
  };
  return { name, sheets: [figures, explained] };
}
