import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CsvLink } from "@/components/ledgers/csv-link";
import { LedgerDone } from "@/components/ledgers/done";
import { StretchNotice } from "@/components/ledgers/stretch-notice";
import { BackToReport } from "@/components/reports/back-to-report";
import type { FormAction } from "@/components/reviews/form-action-type";
import { OfficeTabs } from "@/components/shell/office-tabs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { RuleNote } from "@/components/ui/rule-note";
import { localePath } from "@/i18n/path";
import { registerPath } from "@/lib/ledgers/input";
import type { KeyedPage } from "@/lib/lists/keyed-page";
import type { RecognitionKind, RecognitionQuery } from "@/lib/recognition/input";
import type { Recognition } from "@/lib/recognition/queries/list-recognition";
import { type RecognitionChoices, RecognitionFilters } from "./recognition-filters";
import { RecognitionTable } from "./recognition-table";

type Props = {
  kind: RecognitionKind;
  query: RecognitionQuery;
  page: KeyedPage<Recognition>;
  found: number;
  /** Reports to be confirmed, or of events that are not approved: told, and not counted. */
  waiting: number;
  choices: RecognitionChoices;
  done: string | string[] | undefined;
  confirm: FormAction | undefined;
};

/** The register of media reports or awards: what is chosen, how many, and the lines. */
export function RecognitionPage({ kind, query, page, found, waiting, choices, done, confirm }: Props): ReactNode {
  const t = useTranslations("recognition");
  const format = useFormatter();
  const locale = useLocale();
  const at = (change: Partial<RecognitionQuery>, path = `/office/${kind}`) =>
    localePath(locale, registerPath(path, { ...query, after: undefined, before: undefined, ...change }));
  const { rows, previous, next } = page;
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-1">
        <BackToReport report={query.report} />
        <PageHeading
          title={t(`${kind}.title`)}
          actions={
            <div className="flex flex-wrap items-center gap-4">
              {found > 0 && <CsvLink href={at({}, `/office/${kind}/csv`)} />}
              <ButtonLink href={localePath(locale, `/office/${kind}/new`)}>{t(`${kind}.add`)}</ButtonLink>
            </div>
          }
        />
      </div>
      <OfficeTabs of="registers" current={kind} />
      <LedgerDone done={done} />
      <RecognitionFilters kind={kind} query={query} choices={choices} />
      <StretchNotice from={query.from} until={query.until} wholeYear={at({ from: undefined, until: undefined })} />
      <div className="flex flex-col gap-1">
        <p data-figure="found" className="text-lg">
          {query.waiting ? t("waitingFound", { count: found }) : t(`${kind}.found`, { count: format.number(found) })}
        </p>
        {waiting > 0 && (
          <p className="flex flex-wrap items-center gap-x-3 text-soft">
            {t("waiting", { count: waiting })}
            <a href={at({ waiting: "yes" })} className="inline-flex min-h-target items-center text-teal print:hidden">
              {t("waitingShow")}
            </a>
          </p>
        )}
        {query.waiting && (
          <a href={at({ waiting: undefined })} className="inline-flex min-h-target items-center text-teal print:hidden">
            {t("countedShow")}
          </a>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t("empty")} lead={t("emptyLead")} />
      ) : (
        <RecognitionTable
          {...{ kind, rows, confirm }}
          pageOf={(row) => localePath(locale, `/office/${kind}/${row.id}`)}
        />
      )}
      <Pagination previous={previous && at({ before: previous })} next={next && at({ after: next })} />
      <RuleNote label={t(`${kind}.title`)}>{t(`${kind}.rule`)}</RuleNote>
    </div>
  );
}
