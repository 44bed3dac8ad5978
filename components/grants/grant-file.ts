import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CsvCell } from "@/lib/csv/csv";
import type { ListedGrant } from "@/lib/grants/queries/list-grants";
import { stateOf } from "@/lib/grants/rules";

/** Grants as a file, with the lines the page shows; an amount that is not applicable is an empty cell, not zero. */
export async function grantFile(rows: ListedGrant[], locale: string) {
  const t = await getTranslations("grants");
  const header = [
    ...[t("year"), t("programme"), t("unit"), t("title"), t("amount"), t("grantedOn")],
    ...[t("midTermOn"), t("finalOn"), t("events"), t("state")],
  ];
  const lines = rows.map((row): CsvCell[] => [
    row.year,
    namedIn(locale, { name: row.programmeName, nameEn: row.programmeNameEn }),
    namedIn(locale, { name: row.unitName, nameEn: row.unitNameEn }),
    ...[row.title, row.amount, row.grantedOn, row.midTermOn, row.finalOn, row.events],
    t(`owed.${stateOf(row)}`),
  ]);
  return { name: t("heading"), header, rows: lines };
}
