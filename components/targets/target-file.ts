import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CsvCell } from "@/lib/csv/csv";
import type { TargetLine } from "@/lib/targets/queries/list-target-lines";
import { scopes } from "./scopes";

/** The targets of a year as a file: what each is for, its figure, and what is done of it. */
export async function targetFile(lines: TargetLine[], year: number, locale: string) {
  const t = await getTranslations("targets");
  const header = [t("year"), t("group"), t("scope"), t("measure"), t("figure"), t("done")];
  const ordered = scopes.flatMap((scope) => lines.filter((line) => line.scope === scope));
  const rows = ordered.map((line): CsvCell[] => [
    year,
    t(`groups.${line.scope}`),
    line.name ? namedIn(locale, line.name) : t("programme"),
    t(line.measure),
    line.figure,
    line.done,
  ]);
  return { name: `${t("title")}-${year}`, header, rows };
}
