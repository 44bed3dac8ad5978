import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { JobProgress } from "@/components/jobs/job-progress";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import type { Lists } from "@/lib/imports/rows/draft";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import type { JobStanding } from "@/lib/jobs/queries";
import { ImportPreview } from "./import-preview";
import { RefusalText } from "./refusal-text";

export type ImportActions = Record<"map" | "fix" | "order" | "undo" | "cancel", FormAction>;
type Props = {
  open: OpenImport;
  /** The job that saves it, or did. */
  job: JobStanding | null;
  lists: Lists;
  verdicts: Verdict[];
  actions: ImportActions;
  done: "mapped" | "fixed" | null;
};

/** One spreadsheet on its way in: previewed, being saved, saved, or taken back. */
export function ImportPage({ open, job, lists, verdicts, actions, done }: Props): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { state, reason, interrupted } = open;
  const underWay = (state === "waiting" || state === "running") && !interrupted;
  return (
    <div className="flex flex-col gap-8">
      <Breadcrumb steps={[{ label: t("title"), href: localePath(locale, "/desk/import") }, { label: open.fileName }]} />
      <PageHeading title={open.fileName} />
      {done && (
        <Notice tone="success" live>
          {t(`done.${done}`)}
        </Notice>
      )}
      {state === "failed" && (
        <Notice tone="warn" live title={t("states.failed")}>
          <RefusalText reason={reason ?? "unexpected"} />
        </Notice>
      )}
      {(state === "preview" || state === "failed") && <ImportPreview {...{ open, lists, verdicts, actions }} />}
      {underWay && <Progress {...{ open, job, actions }} />}
      {interrupted && <Interrupted open={open} actions={actions} />}
      {(state === "saved" || state === "undone") && <Settled open={open} actions={actions} />}
    </div>
  );
}

/** How far the saving is; the last per cent is the writing itself, which is all at once. */
function Progress({ open, job, actions }: Pick<Props, "open" | "job" | "actions">): ReactNode {
  const t = useTranslations("imports");
  const format = useFormatter();
  const locale = useLocale();
  const { id, version } = open;
  const { stepsDone: done, stepsOf: of } = job ?? { stepsDone: 0, stepsOf: 0 };
  const words =
    job?.state === "waiting"
      ? t("states.waiting")
      : of === 0
        ? t("checking")
        : t("saving", { done: format.number(done), of: format.number(of) });
  return (
    <JobProgress
      {...{ words, here: localePath(locale, `/desk/import/${id}`), leave: t("leave") }}
      cancelling={Boolean(job?.cancelAskedAt)}
      share={of > 0 ? Math.min(0.99, done / of) : 0}
      cancel={{ action: actions.cancel, values: { id, version } }}
    />
  );
}

function Interrupted({ open, actions }: { open: OpenImport; actions: ImportActions }): ReactNode {
  const t = useTranslations("imports");
  return (
    <>
      <Notice tone="warn" title={t("interrupted")}>
        {t("interruptedLead")}
      </Notice>
      <ActionButton action={actions.order} values={{ id: open.id, version: open.version }} tone="primary">
        {t("again")}
      </ActionButton>
    </>
  );
}

function Settled({ open, actions }: { open: OpenImport; actions: ImportActions }): ReactNode {
  const t = useTranslations("imports");
  const format = useFormatter();
  const locale = useLocale();
  const saved = open.state === "saved";
  return (
    <div className="flex flex-col items-start gap-5">
      <Notice tone="success" live title={t(`states.${open.state}`)}>
        {t(saved ? "savedLead" : "undoneLead", { count: format.number(open.rowsOf) })}
      </Notice>
      <ButtonLink href={localePath(locale, "/desk/events")}>{t("toEvents")}</ButtonLink>
      {saved && open.rowsOf > 0 && (
        <ConfirmDetails label={t("undo")}>
          <p>{t("undoLead")}</p>
          <ActionButton action={actions.undo} values={{ id: open.id, version: open.version }} tone="danger">
            {t("undoSure", { count: format.number(open.rowsOf) })}
          </ActionButton>
        </ConfirmDetails>
      )}
    </div>
  );
}
