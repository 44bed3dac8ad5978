import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CsvLink } from "@/components/ledgers/csv-link";
import { LedgerDone } from "@/components/ledgers/done";
import { StretchNotice } from "@/components/ledgers/stretch-notice";
import { BackToReport } from "@/components/reports/back-to-report";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { RuleNote } from "@/components/ui/rule-note";
import { localePath } from "@/i18n/path";
import type { GrantQuery } from "@/lib/grants/input";
import type { GrantSum, ListedGrant } from "@/lib/grants/queries/list-grants";
import { registerPath } from "@/lib/ledgers/input";
import type { KeyedPage } from "@/lib/lists/keyed-page";
import { type GrantChoices, GrantFilters } from "./grant-filters";
import { GrantTable } from "./grant-table";

type Props = {
  query: GrantQuery;
  page: KeyedPage<ListedGrant>;
  sum: GrantSum;
  choices: GrantChoices;
  done: string | string[] | undefined;
};

/** The register of grants: what is chosen, how many 项 and yuan, what is owed, and the lines. */
export function GrantsPage({ query, page, sum, choices, done }: Props): ReactNode {
  const t = useTranslations("grants");
  const locale = useLocale();
  const at = (change: Partial<GrantQuery>, path = "/office/grants") =>
    localePath(locale, registerPath(path, { ...query, after: undefined, before: undefined, ...change }));
  const { rows, previous, next } = page;
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-1">
        <BackToReport report={query.report} />
        <PageHeading
          title={t("heading")}
          actions={
            <div className="flex flex-wrap items-center gap-4">
              {sum.found > 0 && <CsvLink href={at({}, "/office/grants/csv")} />}
              <ButtonLink href={localePath(locale, "/office/grants/new")}>{t("add")}</ButtonLink>
            </div>
          }
        />
      </div>
      <OfficeTabs of="registers" current="grants" />
      <LedgerDone done={done} />
      <GrantFilters query={query} choices={choices} />
      <StretchNotice from={query.from} until={query.until} wholeYear={at({ from: undefined, until: undefined })} />
      <Sum sum={sum} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty")} lead={t("emptyLead")} />
      ) : (
        <GrantTable rows={rows} sum={sum} pageOf={(row) => localePath(locale, `/office/grants/${row.id}`)} />
      )}
      <Pagination previous={previous && at({ before: previous })} next={next && at({ after: next })} />
      <RuleNote label={t("heading")}>{t("rule")}</RuleNote>
    </div>
  );
}

function Sum({ sum }: { sum: GrantSum }): ReactNode {
  const t = useTranslations("grants");
  const format = useFormatter();
  return (
    <p className="flex flex-wrap gap-x-4 text-lg">
      <span data-figure="found">{t("found", { count: format.number(sum.found) })}</span>
      <span>{t("yuan", { figure: format.number(sum.yuan) })}</span>
      {sum.without > 0 && <span className="text-soft">{t("without", { count: sum.without })}</span>}
      {sum.owing > 0 && <span className="text-warn">{t("owing", { count: sum.owing })}</span>}
    </p>
  );
}
