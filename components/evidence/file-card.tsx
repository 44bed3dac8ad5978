import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/event-history";
import { Badge } from "@/components/ui/badge";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import type { EvidenceFile } from "@/lib/evidence/queries/list-evidence";
import { EraseForm } from "./erase-form";
import { CaptionForm, type FileActions, FileButton, ReleaseForm } from "./file-forms";
import { fileAddress } from "./file-names";
import { Papers, SmallPicture } from "./thumbnails";

/** One file with all that can be done about it. `open`: its event's record can still be written. */
export function FileCard({
  file,
  eventId,
  name,
  actions,
  open,
}: {
  file: EvidenceFile;
  eventId: string;
  name: string;
  actions: FileActions;
  open: boolean;
}): ReactNode {
  const t = useTranslations("evidence");
  const { id, version, caption, releasedAt } = file;
  const values = { eventId, id, version };
  const common = { values, name, caption, kind: file.kind };
  return (
    <li className="flex flex-col gap-4 border-b border-line py-6 last:border-0 sm:flex-row sm:gap-8">
      <div className="flex w-full shrink-0 flex-col gap-2 sm:w-72">
        {file.type === "image/jpeg" ? (
          <a href={fileAddress(id)} target="_blank" rel="noopener" aria-label={t("open", { name })}>
            <SmallPicture file={file} alt={name} className="h-auto w-full" />
          </a>
        ) : (
          <Papers files={[file]} />
        )}
        <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
          <Badge>{t(`kinds.${file.kind}`)}</Badge>
          {releasedAt && <Badge tone="success">{t("public")}</Badge>}
        </p>
        <p className="text-sm text-soft">
          {file.uploader} <Moment at={file.uploadedAt} />
        </p>
      </div>
      <div className="flex min-w-0 grow flex-col gap-4">
        {file.kind === "photo" && !releasedAt ? (
          <ReleaseForm key={`release ${version}`} action={actions.release} {...common} />
        ) : (
          <CaptionForm
            key={`caption ${version}`}
            action={actions.describe}
            required={releasedAt !== null}
            {...common}
          />
        )}
        {releasedAt && <FileButton action={actions.withdraw} verb="withdraw" {...{ values, name }} />}
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          {open && (
            <ConfirmDetails label={t("remove")} tone="quiet">
              <p className="max-w-text">{t("removeLead")}</p>
              <FileButton action={actions.remove} verb="remove" {...{ values, name }} />
            </ConfirmDetails>
          )}
          <ConfirmDetails label={t("erase")} tone="quiet">
            <p className="max-w-text">{t("eraseLead")}</p>
            <EraseForm key={`erase ${version}`} action={actions.erase} {...{ values, name }} />
          </ConfirmDetails>
        </div>
      </div>
    </li>
  );
}
