"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState } from "react";
import { type FormField, initialText } from "@/components/forms/form-field";
import { SelectField } from "@/components/forms/select-field";
import { useHydrated } from "@/components/forms/use-hydrated";
import type { EvidenceFile } from "@/lib/evidence/queries/list-evidence";
import { FileField } from "./file-field";
import { fileAddress, useFileNames } from "./file-names";
import { SmallPicture } from "./thumbnails";
import { uploadFormId } from "./upload-form";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

/** The screenshot an online figure was read from: one that is there, or one that is sent now and then chosen by itself. */
export function ScreenshotField({
  field,
  eventId,
  screenshots,
  choose,
}: {
  field: FormField;
  eventId: string;
  screenshots: EvidenceFile[];
  choose: (id: string) => void;
}): ReactNode {
  const t = useTranslations("evidence");
  const nameOf = useFileNames(screenshots);
  const hydrated = useHydrated();
  const router = useRouter();
  const [sent, setSent] = useState<string[]>([]);
  const [picked, setPicked] = useState(initialText(field));
  const refresh = useCallback(() => router.refresh(), [router]);
  const sending = useUploads(eventId, refresh, (id) => {
    setSent((all) => [...all, id]);
    setPicked(id);
    choose(id);
  });
  const known = screenshots.map((file) => ({ value: file.id, label: nameOf(file) }));
  // The page does not know yet what was just sent.
  const fresh = sent
    .filter((id) => !screenshots.some((file) => file.id === id))
    .map((id) => ({ value: id, label: t("justSent") }));
  const chosen = screenshots.find(({ id }) => id === picked);
  return (
    <div className="flex flex-col gap-3">
      <div
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
        onChange={({ target }) => target instanceof HTMLSelectElement && setPicked(target.value)}
      >
        {known.length + fresh.length > 0 && (
          <SelectField
            field={field}
            label={t("screenshotOf")}
            choices={[...known, ...fresh]}
            empty={t("noScreenshot")}
            required={false}
          />
        )}
        {chosen && (
          <a
            href={fileAddress(chosen.id)}
            target="_blank"
            rel="noopener"
            aria-label={t("open", { name: nameOf(chosen) })}
          >
            <SmallPicture file={chosen} alt={nameOf(chosen)} className="size-12" />
          </a>
        )}
      </div>
      {hydrated && (
        <FileField
          kind="screenshot"
          formId={uploadFormId}
          onChoose={(files) => sending.add("screenshot", files)}
          bare
        />
      )}
      {sending.uploads.length > 0 && <UploadList {...sending} />}
    </div>
  );
}
