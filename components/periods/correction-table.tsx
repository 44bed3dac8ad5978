import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { ListedCorrection } from "@/lib/periods/queries";
import { momentText } from "@/lib/time/format";
import { useCorrectionWords } from "./correction-words";
import { useMonthName } from "./month-name";

/** What was changed in closed months of a year: figures before and after, why, when and by whom. */
export function CorrectionTable({ corrections }: { corrections: ListedCorrection[] }): ReactNode {
  const t = useTranslations("periods.corrections");
  return (
    <Section title={t("title")} lead={t("lead")}>
      <DataTable caption={t("title")} columns={useColumns()} rows={corrections} rowKey={({ id }) => id} />
    </Section>
  );
}

function useColumns(): Column<ListedCorrection>[] {
  const t = useTranslations("periods.corrections");
  const locale = useLocale();
  const nameOf = useMonthName();
  const { named, figures } = useCorrectionWords();
  return [
    { key: "event", header: t("event"), cell: named, primary: true },
    { key: "month", header: t("month"), cell: ({ month }) => nameOf(month) },
    { key: "before", header: t("before"), cell: ({ before }) => figures(before), numeric: true },
    { key: "after", header: t("after"), cell: ({ after }) => figures(after), numeric: true },
    { key: "reason", header: t("reason"), cell: ({ reason }) => reason },
    { key: "by", header: t("by"), cell: ({ actor, at }) => t("byAt", { actor, at: momentText(at, locale) }) },
  ];
}
