import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RepeatForm } from "@/components/series/repeat-form";
import { SaidForm } from "@/components/series/said-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { requireAccess } from "@/lib/access/session";
import { getOwnEvent } from "@/lib/events/queries/get-own-event";
import { previewSeries } from "@/lib/series/queries/preview-series";
import { localDate } from "@/lib/time/zone";
import { repeatAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("series"))("title") };
}

/** Makes an event again on other dates: said in words, looked through, then kept. */
export default async function RepeatPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/events/[id]/repeat">): Promise<ReactNode> {
  const access = await requireAccess("desk.read");
  await requireAccess("events.manage");
  const [{ id, locale }, search] = await Promise.all([params, searchParams]);
  const event = await getOwnEvent(access, id);
  if (!event) notFound();
  const said = typeof search.said === "string" ? search.said.trim().slice(0, 500) : "";
  const [t, preview] = await Promise.all([
    getTranslations("series"),
    said ? previewSeries(access, event, said, localDate(new Date())) : null,
  ]);
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, `/desk/events/${id}`)}>{t("back")}</BackLink>
        <PageHeading title={t("title")} lead={event.title} />
      </div>
      <SaidForm said={said} action={localePath(locale, `/desk/events/${id}/repeat`)} />
      {preview && "problem" in preview && (
        <Notice tone="warn" live>
          {t(`problems.${preview.problem}`, { rest: preview.rest ?? "" })}
        </Notice>
      )}
      {preview && "lines" in preview && (
        <ClientMessages namespaces={["series", "days"]}>
          <RepeatForm
            key={said}
            action={repeatAction}
            event={{ id }}
            seriesId={preview.newSeriesId}
            said={said}
            preview={preview}
          />
        </ClientMessages>
      )}
    </div>
  );
}
