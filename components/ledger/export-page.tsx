import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { ListedExport } from "@/lib/ledger/queries/get-export";
import { momentText } from "@/lib/time/format";
import { SelfRefresh } from "./self-refresh";

/** A file that is being made, or is there to be fetched. The page can be left and come back to. */
export function ExportPage({ file, order }: { file: ListedExport; order: FormAction }): ReactNode {
  const t = useTranslations("ledger");
  const locale = useLocale();
  const name = `${file.fileName}.${file.format}`;
  const { standing } = file;
  const here = localePath(locale, `/office/ledger/${file.id}`);
  return (
    <div className="flex max-w-text flex-col gap-8">
      <Breadcrumb
        steps={[{ label: t("title"), href: localePath(locale, `/office/ledger?${file.query}`) }, { label: name }]}
      />
      <PageHeading title={name} lead={t("ordered", { time: momentText(file.orderedAt, locale) })} />
      {(standing === "waiting" || standing === "running") && (
        <>
          <Progress file={file} />
          <p className="text-soft">{t("leave")}</p>
          <SelfRefresh here={here} label={t("refresh")} />
        </>
      )}
      {standing === "ready" && <Ready file={file} />}
      {(standing === "failed" || standing === "interrupted") && (
        <>
          <Notice tone="warn" title={t(`standings.${standing}`)}>
            {t(`${standing}Lead`)}
          </Notice>
          <ActionButton action={order} values={{ query: file.query, format: file.format }} tone="primary">
            {t("again")}
          </ActionButton>
        </>
      )}
    </div>
  );
}

function Progress({ file: { standing, rowsDone, rowsOf } }: { file: ListedExport }): ReactNode {
  const t = useTranslations("ledger");
  const format = useFormatter();
  const words =
    standing === "waiting"
      ? t("standings.waiting")
      : t("rows", { done: format.number(rowsDone), of: format.number(rowsOf) });
  return (
    <div className="flex flex-col gap-2">
      <p id="export-progress" className="text-lg font-medium">
        {words}
      </p>
      <progress
        aria-labelledby="export-progress"
        value={Math.min(rowsDone, rowsOf)}
        max={Math.max(rowsOf, 1)}
        className="h-4 w-full appearance-none overflow-hidden rounded-sm border border-line bg-sunken [&::-moz-progress-bar]:bg-teal [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-teal"
      />
    </div>
  );
}

function Ready({ file }: { file: ListedExport }): ReactNode {
  const t = useTranslations("ledger");
  const format = useFormatter();
  const locale = useLocale();
  const size = format.number(file.bytes / 1_000_000, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return (
    <>
      <Notice tone="success" live title={t("standings.ready")}>
        {t("readyLead", { rows: format.number(file.rowsDone), size, until: momentText(file.expiresAt, locale) })}
      </Notice>
      <div>
        <ButtonLink href={localePath(locale, `/office/ledger/${file.id}/file`)} download>
          {t("fetch")}
        </ButtonLink>
      </div>
    </>
  );
}
