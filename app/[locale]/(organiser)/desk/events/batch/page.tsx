import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BatchLines } from "@/components/batches/batch-lines";
import { ConfirmBatch } from "@/components/batches/confirm-batch";
import { WishForm } from "@/components/batches/wish-form";
import { localisedChoices } from "@/components/event-form/localised-choices";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { readBatch } from "@/lib/batches/input";
import { previewBatch } from "@/lib/batches/queries/preview-batch";
import { listFormChoices } from "@/lib/events/queries/list-form-choices";
import { localDate } from "@/lib/time/zone";
import { changeManyAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("batches"))("title") };
}

/** Does the same with many events: chosen in the list, said here, looked at before it is done. */
export default async function BatchPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/batch">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const { ids, wish, problem } = readBatch(search);
  const now = new Date();
  const [t, choices, preview] = await Promise.all([
    getTranslations("batches"),
    listFormChoices(access, Number(localDate(now).slice(0, 4))),
    previewBatch(access, ids, wish),
  ]);
  const said = Object.fromEntries(Object.entries(search).filter(([, value]) => typeof value === "string"));
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, "/desk/events")}>{t("back")}</BackLink>
        <PageHeading title={t("title")} lead={t("chosen", { count: preview.lines.length })} />
      </div>
      {preview.lines.length === 0 ? (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      ) : (
        <>
          <WishForm
            action={localePath(locale, "/desk/events/batch")}
            ids={preview.lines.map(({ event }) => event.id)}
            said={said as Record<string, string>}
            choices={await localisedChoices(choices, true)}
          />
          {problem && (
            <Notice tone="warn" live>
              {t(`problems.${problem}`)}
            </Notice>
          )}
          <BatchLines lines={preview.lines} now={now} />
          {wish && (
            <ClientMessages>
              <ConfirmBatch preview={preview} wish={wish} action={changeManyAction} />
            </ClientMessages>
          )}
        </>
      )}
    </div>
  );
}
