import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { EventTime } from "@/components/desk/event-time";
import { BackLink } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import { deskStatusOf, hasRecordPage } from "@/lib/events/desk-status";
import type { OwnEvent } from "@/lib/events/queries/get-own-event";
import type { Evidence } from "@/lib/evidence/queries/list-evidence";
import { ErasedFiles, stillThere } from "./erased-files";
import { ChangeWarning, EvidenceStanding, SentNotice } from "./evidence-words";
import { FileCard } from "./file-card";
import type { FileActions } from "./file-forms";
import { useFileNames } from "./file-names";
import { UploadFields } from "./upload-fields";
import { UploadForm, uploadFormId } from "./upload-form";

type Search = Record<string, string | string[] | undefined>;
type Props = { event: OwnEvent; evidence: Evidence; now: Date; search: Search; actions: FileActions; formKey: string };

const doings = ["describe", "release", "withdraw", "remove", "erase", "erase_later"] as const;

/** All files of an event: what is asked for, adding more, and each with its description, release and removal. */
export function EvidencePage({ event, evidence, now, search, actions, formKey }: Props): ReactNode {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const nameOf = useFileNames(evidence.files);
  const status = deskStatusOf(event, now);
  const here = localePath(locale, `/desk/events/${event.id}/evidence`);
  const done = doings.find((doing) => doing === search.done);
  const open = hasRecordPage(event, now);
  return (
    <div className="flex max-w-[56rem] flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, `/desk/events/${event.id}`)}>{t("back")}</BackLink>
        <PageHeading
          eyebrow={<DeskBadge status={status} />}
          title={`${t("title")} · ${event.title}`}
          lead={<EventTime event={event} now={now} />}
        />
      </div>
      {done && (
        <Notice tone="success" live>
          {t(`done.${done}`)}
        </Notice>
      )}
      <SentNotice search={search} />
      <section id="evidence" aria-label={t("title")} className="flex flex-col gap-5">
        <EvidenceStanding evidence={evidence} />
        {open && (
          <>
            <ChangeWarning status={status} />
            <UploadForm eventId={event.id} back={here} formKey={formKey} />
            <UploadFields formId={uploadFormId} eventId={event.id} />
          </>
        )}
      </section>
      {evidence.files.length === 0 ? (
        <EmptyState title={t("none")} lead={t("noneLead")} />
      ) : (
        <ul className="flex flex-col border-t border-line">
          {stillThere(evidence.files).map((file) => (
            <FileCard key={file.id} {...{ file, actions, open }} eventId={event.id} name={nameOf(file)} />
          ))}
        </ul>
      )}
      <ErasedFiles files={evidence.files} />
    </div>
  );
}
