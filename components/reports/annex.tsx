import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCorrectionWords } from "@/components/periods/correction-words";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import { addressFrom } from "@/lib/reports/address";
import { askedWords } from "@/lib/reports/asked-words";
import type { ReportContent, ReportCorrection, ReportSlot } from "@/lib/reports/content";
import { listedSlots } from "@/lib/reports/content";

/** The exact figure behind every phrase, its rule and where it comes from; and what was corrected in closed months. */
export function Annex({ content, reportId }: { content: ReportContent; reportId?: string }): ReactNode {
  const t = useTranslations("reports");
  const [figureColumns, correctionColumns] = [useFigureColumns(), useCorrectionColumns()];
  const rows = listedSlots(content).map((slot, place) => ({
    ...slot,
    address: addressFrom(slot.address, reportId),
    number: place + 1,
  }));
  return (
    <>
      <Section title={t("annex")} lead={t("annexLead")}>
        <DataTable caption={t("annex")} columns={figureColumns} rows={rows} rowKey={(row) => String(row.number)} />
      </Section>
      {content.corrections.length > 0 && (
        <Section title={t("corrections")} lead={t("correctionsLead")}>
          <DataTable
            caption={t("corrections")}
            columns={correctionColumns}
            rows={content.corrections}
            rowKey={(row) => row.id}
          />
        </Section>
      )}
    </>
  );
}

type Row = ReportSlot & { number: number };

function useFigureColumns(): Column<Row>[] {
  const t = useTranslations("reports");
  const locale = useLocale();
  const words = (row: Row) =>
    row.address ? <a href={localePath(locale, row.address)}>{row.words}</a> : <span>{row.words}</span>;
  return [
    {
      key: "number",
      header: t("annexColumns.number"),
      cell: (row) => row.number,
      numeric: true,
    },
    { key: "words", header: t("annexColumns.words"), cell: words, primary: true },
    {
      key: "exact",
      header: t("annexColumns.exact"),
      cell: (row) => (row.problem ? `${row.exact} ${t(`problems.${row.problem}`)}` : <Unbroken>{row.exact}</Unbroken>),
      numeric: true,
    },
    { key: "rule", header: t("annexColumns.rule"), cell: (row) => t(`rules.${row.rule}`) },
    {
      key: "source",
      header: t("annexColumns.source"),
      cell: (row) => <span lang="zh-CN">{askedWords(row.source)}</span>,
    },
  ];
}

/** A figure and its measure word stay on one line. */
function Unbroken({ children }: { children: ReactNode }): ReactNode {
  return <span className="whitespace-nowrap">{children}</span>;
}

function useCorrectionColumns(): Column<ReportCorrection>[] {
  const t = useTranslations("reports");
  const { named, figures } = useCorrectionWords();
  return [
    { key: "event", header: t("correctionColumns.event"), cell: named, primary: true },
    { key: "month", header: t("correctionColumns.month"), cell: (row) => row.month },
    { key: "before", header: t("correctionColumns.before"), cell: (row) => figures(row.before), numeric: true },
    { key: "after", header: t("correctionColumns.after"), cell: (row) => figures(row.after), numeric: true },
    { key: "reason", header: t("correctionColumns.reason"), cell: (row) => row.reason },
  ];
}
