import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { TargetChange } from "@/lib/targets/queries/list-target-changes";
import { momentText } from "@/lib/time/format";
import { useTargetName } from "./target-name";

/** More changes than this are folded away: a split makes many at once. */
const fewEnough = 10;

/** How the year's targets have changed: the figure before and after, when and by whom. */
export function TargetHistory({ changes }: { changes: TargetChange[] }): ReactNode {
  const t = useTranslations("targets");
  const columns = useColumns();
  return (
    <Section title={t("history.title")} lead={t("history.lead")}>
      <details open={changes.length <= fewEnough}>
        <summary className="inline-flex min-h-target items-center text-teal hover:underline print:hidden">
          {t("history.count", { count: changes.length })}
        </summary>
        <DataTable caption={t("history.title")} columns={columns} rows={changes} rowKey={(change) => change.id} />
      </details>
    </Section>
  );
}

function useColumns(): Column<TargetChange>[] {
  const t = useTranslations("targets");
  const format = useFormatter();
  const locale = useLocale();
  const nameOf = useTargetName();
  const figure = (value: number | null) => (value === null ? t("history.none") : format.number(value));
  return [
    { key: "name", header: t("scope"), cell: nameOf, primary: true },
    { key: "measure", header: t("measure"), cell: ({ measure }) => t(measure) },
    { key: "before", header: t("history.before"), cell: ({ before }) => figure(before), numeric: true },
    { key: "after", header: t("history.after"), cell: ({ after }) => figure(after), numeric: true },
    { key: "at", header: t("history.at"), cell: ({ at }) => momentText(at, locale) },
    { key: "by", header: t("history.by"), cell: ({ actor }) => actor },
  ];
}
