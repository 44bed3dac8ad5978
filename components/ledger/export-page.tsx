import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { JobProgress } from "@/components/jobs/job-progress";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { ListedExport } from "@/lib/ledger/queries/get-export";
import { momentText } from "@/lib/time/format";

type Props = { file: ListedExport; order: FormAction; cancel: FormAction };

/** A file that is being made, or is there to be fetched. The page can be left and come back to. */
export function ExportPage({ file, order, cancel }: Props): ReactNode {
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
      {(standing === "waiting" || standing === "running") && <Progress {...{ file, here, cancel }} />}
      {standing === "ready" && <Ready file={file} />}
      {(standing === "failed" || standing === "interrupted" || standing === "cancelled") && (
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

function Progress({ file, here, cancel }: Pick<Props, "file" | "cancel"> & { here: string }): ReactNode {
  const t = useTranslations("ledger");
  const format = useFormatter();
  const { standing, rowsDone, rowsOf } = file;
  const words =
    standing === "running"
      ? t("rows", { done: format.number(rowsDone), of: format.number(rowsOf) })
      : t("standings.waiting");
  return (
    <JobProgress
      {...{ words, here, leave: t("leave"), cancelling: file.cancelling }}
      share={Math.min(1, rowsDone / Math.max(rowsOf, 1))}
      cancel={{ action: cancel, values: { id: file.id } }}
    />
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
