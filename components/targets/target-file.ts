import { getTranslations } from "next-intl/server";
import { namedIn } from "@/i18n/named";
import type { CsvCell } from "@/lib/csv/csv";
import type { TargetLine } from "@/lib/targets/queries/list-target-lines";
import { monthText } from "@/lib/time/format";
import { scopes } from "./scopes";

/** The targets of a year as a file: what each is for, its figure, what is done of it, and its pace. */
export async function targetFile(lines: TargetLine[], year: number, locale: string) {
  const t = await getTranslations("targets");
  const paceHeader = [t("expected"), t("forecastLow"), t("forecastHigh"), t("needed")];
  const header = [t("year"), t("group"), t("scope"), t("measure"), t("figure"), t("done"), ...paceHeader];
  const nameOf = ({ scope, scopeId, name }: TargetLine) => {
    if (scope === "month") return monthText(Number(scopeId), locale);
    return name ? namedIn(locale, name) : t(scope === "programme" ? "programme" : "gone");
  };
  const ordered = scopes.flatMap((scope) => lines.filter((line) => line.scope === scope));
  const rows = ordered.map((line): CsvCell[] => [
    year,
    t(`groups.${line.scope}`),
    nameOf(line),
    t(line.measure),
    line.figure,
    line.done,
    line.pace.expected,
    line.pace.forecast?.low ?? null,
    line.pace.forecast?.high ?? null,
    line.pace.needed,
  ]);
  return { name: `${t("title")}-${year}`, header, rows };
}
