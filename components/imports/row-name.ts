import { useTranslations } from "next-intl";
import type { Sheet } from "@/lib/imports/workbook/sheet";

type Named = Pick<Sheet, "name" | "part">;

/** What a table of a spreadsheet is called: its sheet, and which of the tables on it. */
export function useSheetName(): (sheet: Named | undefined) => string {
  const t = useTranslations("imports");
  return (sheet) => {
    const name = sheet?.name || t("onlySheet");
    return sheet?.part ? t("part", { sheet: name, part: sheet.part }) : name;
  };
}

/** Where a row stands, in words. */
export function useRowName({ sheets }: { sheets: Named[] }): (at: { sheet: number; row: number }) => string {
  const t = useTranslations("imports");
  const sheetName = useSheetName();
  return ({ sheet, row }) => t("rowOf", { sheet: sheetName(sheets[sheet]), row });
}
