import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import type { Evidence } from "@/lib/evidence/queries/list-evidence";
import { ChangeWarning, EvidenceStanding } from "./evidence-words";
import { Thumbnails } from "./thumbnails";
import { UploadFields } from "./upload-fields";
import { uploadFormId } from "./upload-form";

/** The evidence within the record's form: what is asked for, what is there, and fields to add more. */
export function EvidenceSlot({ evidence, status }: { evidence: Evidence; status: string }): ReactNode {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { eventId, files } = evidence;
  return (
    <section id="evidence" aria-labelledby="evidence-heading" className="flex flex-col gap-5 border-t border-line pt-6">
      <h2 id="evidence-heading" className="text-xl leading-heading font-semibold">
        {t("title")}
      </h2>
      <EvidenceStanding evidence={evidence} />
      <ChangeWarning status={status} />
      <Thumbnails files={files} />
      <UploadFields formId={uploadFormId} eventId={eventId} insideForm />
      {files.length > 0 && (
        <a
          href={localePath(locale, `/desk/events/${eventId}/evidence`)}
          className="inline-flex min-h-target items-center self-start text-teal no-underline hover:underline"
        >
          {t("manage")}
        </a>
      )}
    </section>
  );
}
