import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EventTime } from "@/components/desk/event-time";
import { SentNotice } from "@/components/evidence/evidence-words";
import { Thumbnails } from "@/components/evidence/thumbnails";
import { UploadFields } from "@/components/evidence/upload-fields";
import { UploadForm, uploadFormId } from "@/components/evidence/upload-form";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { hasRecordPage } from "@/lib/events/desk-status";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import type { Evidence } from "@/lib/evidence/queries/list-evidence";
import { CoHostMark } from "./co-host-mark";

type Search = Record<string, string | string[] | undefined>;
type Props = { event: OwnEvent; evidence: Evidence; search: Search; now: Date; formKey: string };

/** The photos of an event that another unit leads: to look at and, until it is approved, to add to. */
export function CoHostedEvidence({ event, evidence, search, now, formKey }: Props): ReactNode {
  const t = useTranslations("coHosts.evidence");
  const words = useTranslations("evidence");
  const locale = useLocale();
  const here = localePath(locale, `/desk/events/${event.id}/evidence`);
  const settled = event.status === "approved";
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, `/desk/events/${event.id}`)}>{t("back")}</BackLink>
        <PageHeading
          eyebrow={<CoHostMark unit={event.unit} />}
          title={`${words("title")} · ${event.title}`}
          lead={<EventTime event={event} now={now} />}
        />
      </div>
      <SentNotice search={search} />
      <section id="evidence" aria-label={words("title")} className="flex flex-col gap-5">
        <p className="max-w-text text-soft">{t("lead")}</p>
        {settled && <p className="max-w-text">{t("settled")}</p>}
        {!settled && hasRecordPage(event, now) && (
          <>
            <UploadForm eventId={event.id} back={here} formKey={formKey} />
            <UploadFields formId={uploadFormId} eventId={event.id} />
          </>
        )}
      </section>
      {evidence.files.length === 0 ? <p className="text-soft">{t("none")}</p> : <Thumbnails files={evidence.files} />}
    </div>
  );
}
