import { getTranslations } from "next-intl/server";
import { columnNames, widthOf } from "@/lib/imports/mapping";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { xlsxStream } from "@/lib/xlsx/write";
import { problemTextBy } from "./problem-text";

/**
 * The rows of a spreadsheet as they were sent, a mark before what is wrong in a cell, and a first column that says for each row what
 * it is and what to do. Marks are signs in the cell's own column of marks, so that the sheet can be mended and sent again.
 */
export async function markedWorkbook(open: OpenImport, verdicts: readonly Verdict[]) {
  const t = await getTranslations("imports");
  const problemText = problemTextBy(t as unknown as Parameters<typeof problemTextBy>[0]);
  const byRow = new Map(verdicts.map((verdict) => [`${verdict.sheet}.${verdict.row}`, verdict]));
  const saysOf = (verdict: Verdict | undefined) => {
    if (!verdict) return "";
    if (verdict.verdict !== "problem") return t(`verdicts.${verdict.verdict}`);
    return verdict.problems.map((each) => [each.column, problemText(each)].filter(Boolean).join(": ")).join("\n");
  };
  const sheets = open.sheets.flatMap((sheet, place) => {
    const header = open.mapping.sheets[place]?.header ?? null;
    if (header === null) return [];
    const names = columnNames(sheet, header);
    const columns = Array.from({ length: widthOf(sheet) }, (_, column) => ({
      heading: names[column] ?? "",
      width: 18,
    }));
    const rows = sheet.rows
      .filter(({ number }) => number > header)
      .map((row) => [
        ...columns.map((_, column) => row.cells[column]?.text ?? null),
        saysOf(byRow.get(`${place}.${row.number}`)),
      ]);
    return [{ name: sheet.name || t("onlySheet"), columns: [...columns, { heading: t("why"), width: 60 }], rows }];
  });
  const described = { title: open.fileName, creator: t("title"), at: new Date() };
  const name = `${open.fileName.replace(/\.[^.]*$/, "")}-${t("markedName")}.xlsx`;
  return { name, body: xlsxStream(sheets, described) };
}
