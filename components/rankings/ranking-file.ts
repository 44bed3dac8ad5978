import { namedIn } from "@/i18n/named";
import { wordsIn } from "@/i18n/words";
import type { CsvCell } from "@/lib/csv/csv";
import type { RankingContent } from "@/lib/rankings/content";
import { changeOf, completenessOf, perTenThousand, rateOf } from "@/lib/rankings/rules";

const columns = [
  ...["group", "place", "unit", "target", "done", "rate", "newThisMonth", "attendance", "perTenThousand"],
  ...["complete", "change", "reason"],
] as const;

/** A ranking as a file: what the page shows, "-" where a figure is not known. */
export async function rankingFile(content: RankingContent, locale: string) {
  const t = await wordsIn(locale, "rankings");
  const header = columns.map((column) => t(`columns.${column as "group"}`));
  const percent = (value: number | null) => (value === null ? "-" : `${value}%`);
  const rows = content.groups.flatMap((group) =>
    group.rows.map((row): CsvCell[] => {
      const change = changeOf(row, group);
      return [
        ...[group.name, row.place, namedIn(locale, row), row.target ?? "-", row.done, percent(rateOf(row))],
        ...[row.newThisMonth, row.attendance, perTenThousand(row) ?? "-", percent(completenessOf(row))],
        change ? t(`change.${change.kind}Short`, { by: "by" in change ? change.by : 0 }) : null,
        row.apart ? t(`apart.${row.apart}`) : null,
      ];
    }),
  );
  return { name: `${t("title")}-${content.asOf}`, header, rows };
}
