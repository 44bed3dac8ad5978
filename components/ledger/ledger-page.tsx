import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ChosenConditions } from "@/components/totals/chosen-conditions";
import { type ListChoices, ListFilters } from "@/components/totals/list-filters";
import { ListSum } from "@/components/totals/list-sum";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import { type FigureQuery, figurePath } from "@/lib/figures/input";
import { mostRowsAtOnce } from "@/lib/ledger/input";
import type { ListedExport } from "@/lib/ledger/queries/get-export";
import type { Ledger } from "@/lib/ledger/queries/get-ledger";
import type { LedgerRow } from "@/lib/ledger/rules";
import { ExportList } from "./export-list";
import { LedgerTable } from "./ledger-table";

type Props = {
  query: FigureQuery;
  ledger: Ledger;
  rows: LedgerRow[];
  choices: ListChoices;
  files: ListedExport[];
  order: FormAction;
};

/** The ledger: chosen, looked at, and taken as a file. */
export function LedgerPage({ query, ledger, rows, choices, files, order }: Props): ReactNode {
  const t = useTranslations("ledger");
  const { sum, groups, chosen } = ledger;
  return (
    <div className="flex flex-col gap-8">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={sum.events > 0 && <Take query={query} rows={sum.events} order={order} />}
      />
      <OfficeTabs of="reporting" current="ledger" />
      <ListFilters query={query} choices={choices} page="/office/ledger" days />
      <ChosenConditions query={query} chosen={chosen} page="/office/ledger" />
      {sum.events === 0 ? (
        <EmptyState title={t("empty")} lead={t("emptyLead")} />
      ) : (
        <>
          <ListSum distinct={null} sum={sum} query={{ ...query, online: undefined }} />
          <Section title={t("preview")} lead={t("previewLead", { shown: rows.length, count: sum.events })}>
            <LedgerTable rows={rows} sum={sum} groups={groups} />
          </Section>
        </>
      )}
      {files.length > 0 && (
        <Section title={t("files")} lead={t("filesLead")}>
          <ExportList files={files} />
        </Section>
      )}
    </div>
  );
}

/** Small ledgers are sent at once, large ones are made in the background. */
function Take({ query, rows, order }: { query: FigureQuery; rows: number; order: FormAction }): ReactNode {
  const t = useTranslations("ledger");
  const locale = useLocale();
  const formats = ["xlsx", "csv"] as const;
  const toneOf = (format: string) => (format === "xlsx" ? "primary" : "secondary");
  if (rows < mostRowsAtOnce) {
    return formats.map((format) => (
      <ButtonLink
        key={format}
        download
        tone={toneOf(format)}
        href={localePath(locale, figurePath(query, `/office/ledger/${format}`))}
      >
        {t(`take.${format}`)}
      </ButtonLink>
    ));
  }
  const address = figurePath({ ...query, after: undefined }, "").slice(1);
  return formats.map((format) => (
    <ActionButton key={format} action={order} values={{ query: address, format }} tone={toneOf(format)}>
      {t(`make.${format}`)}
    </ActionButton>
  ));
}
