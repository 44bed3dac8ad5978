import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RefusalText } from "@/components/imports/refusal-text";
import { JobProgress } from "@/components/jobs/job-progress";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { addressOf } from "@/lib/compositions/address";
import type { FoundComposition } from "@/lib/compositions/queries";
import { momentText } from "@/lib/time/format";
import { OrderComposition } from "./order-composition";

type Props = { found: FoundComposition; order: FormAction; cancel: FormAction };

/** What is being composed in the background, and how it ended. The page can be left and come back to. */
export function CompositionPage({ found, order, cancel }: Props): ReactNode {
  const t = useTranslations("compositions");
  const locale = useLocale();
  const { id, kind, format, query, state, fileName } = found;
  const back = localePath(locale, addressOf(kind, query));
  return (
    <div className="flex max-w-text flex-col gap-8">
      <Breadcrumb steps={[{ label: t("back"), href: back }, { label: fileName }]} />
      <PageHeading title={fileName} lead={t("ordered", { time: momentText(found.orderedAt, locale) })} />
      {(state === "waiting" || state === "running") && <Progress {...{ found, cancel }} />}
      {state === "ready" && (
        <>
          <Notice tone="success" live title={t("ready")} />
          <div>
            <ButtonLink href={localePath(locale, `/office/composed/${id}/file`)} download>
              {t("fetch")}
            </ButtonLink>
          </div>
        </>
      )}
      {(state === "failed" || state === "cancelled") && (
        <>
          <Ended found={found} />
          <OrderComposition wanted={{ kind, format: format as "page", query }} order={order}>
            {t("again")}
          </OrderComposition>
        </>
      )}
    </div>
  );
}

function Progress({ found: { id, job }, cancel }: Pick<Props, "found" | "cancel">): ReactNode {
  const t = useTranslations("compositions");
  const locale = useLocale();
  return (
    <JobProgress
      words={t(job.state === "running" ? "running" : "waiting")}
      share={job.of > 0 ? Math.min(0.99, job.done / job.of) : 0}
      leave={t("leave")}
      here={localePath(locale, `/office/composed/${id}`)}
      cancel={{ action: cancel, values: { id } }}
      cancelling={job.asked !== null}
    />
  );
}

function Ended({ found: { state, job } }: Pick<Props, "found">): ReactNode {
  const t = useTranslations("compositions");
  return (
    <Notice tone="warn" title={t(state === "cancelled" ? "cancelled" : "failed")}>
      {state === "failed" && <RefusalText reason={job.reason ?? "unexpected"} />}
    </Notice>
  );
}
