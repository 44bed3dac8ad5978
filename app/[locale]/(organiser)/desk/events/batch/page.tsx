import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BatchLines } from "@/components/batches/batch-lines";
import { BatchPreview } from "@/components/batches/batch-preview";
import { ConfirmBatch } from "@/components/batches/confirm-batch";
import { WishForm } from "@/components/batches/wish-form";
import { localisedChoices } from "@/components/event-form/localised-choices";
import { ActionBar } from "@/components/forms/action-bar";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { mostEvents, readBatch } from "@/lib/batches/input";
import { listFound, listTicked, previewBatch } from "@/lib/batches/queries/preview-batch";
import { deskListPath, readDeskFilter } from "@/lib/events/desk-filter";
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
  const reading = await requireAccess("desk.read");
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const { ids, all, wish, problem } = readBatch(search);
  const filter = readDeskFilter(search);
  const now = new Date();
  const [t, choices, rows] = await Promise.all([
    getTranslations("batches"),
    listFormChoices(access, Number(localDate(now).slice(0, 4))),
    all ? listFound(reading, filter, now) : listTicked(access, ids),
  ]);
  const preview = wish && rows ? await previewBatch(access, rows, wish) : null;
  const said = Object.fromEntries(Object.entries(search).filter(([, value]) => typeof value === "string"));
  const chosen = all ? { filter, all } : { filter, ids };
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, deskListPath(filter, {}, ids))}>{t("back")}</BackLink>
        <PageHeading title={t("title")} lead={t("chosen", { count: rows?.length ?? 0 })} />
      </div>
      {rows === null && <EmptyState title={t("tooManyTitle")} lead={t("tooMany", { most: mostEvents })} />}
      {rows?.length === 0 && <EmptyState title={t("none")} lead={t("noneLead")} />}
      {rows && rows.length > 0 && (
        <>
          <WishForm
            action={localePath(locale, "/desk/events/batch")}
            chosen={chosen}
            said={said as Record<string, string>}
            choices={await localisedChoices(choices, true)}
          />
          {problem && (
            <Notice tone="warn" live>
              {t(`problems.${problem}`)}
            </Notice>
          )}
          {preview && wish ? (
            <ClientMessages>
              <BatchPreview preview={preview} now={now}>
                <ActionBar>
                  <ConfirmBatch preview={preview} wish={wish} action={changeManyAction} />
                </ActionBar>
              </BatchPreview>
            </ClientMessages>
          ) : (
            <BatchLines lines={rows} eventOf={(event) => event} now={now} />
          )}
        </>
      )}
    </div>
  );
}
