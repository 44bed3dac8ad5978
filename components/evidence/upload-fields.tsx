"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { Fold } from "@/components/forms/fold";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { FileField } from "./file-field";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

/**
 * The fields files are chosen with; they belong to the form `formId`, wherever on the page they stand. With a script what is chosen
 * goes out at once; without one the button sends the form.
 */
export function UploadFields({
  formId,
  eventId,
  insideForm = false,
}: {
  formId: string;
  eventId: string;
  /** Inside a form that sending would leave. */
  insideForm?: boolean;
}): ReactNode {
  const t = useTranslations("evidence");
  const hydrated = useHydrated();
  const router = useRouter();
  const refresh = useCallback(() => router.refresh(), [router]);
  const sending = useUploads(eventId, refresh);
  const field = (kind: Parameters<typeof sending.add>[0]) => (
    <FileField
      key={kind}
      kind={kind}
      formId={formId}
      onChoose={hydrated ? (files) => sending.add(kind, files) : null}
    />
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        {field("photo")}
        {field("sign_in_sheet")}
      </div>
      <Fold label={t("more")}>
        <div className="grid gap-5 sm:grid-cols-2">
          {field("screenshot")}
          {field("document")}
        </div>
      </Fold>
      <UploadList {...sending} />
      {!hydrated && (
        <div className="flex flex-col items-start gap-2">
          <Button type="submit" form={formId} tone="secondary">
            {t("send")}
          </Button>
          {insideForm && <p className="text-sm text-soft">{t("sendFirst")}</p>}
        </div>
      )}
    </div>
  );
}
