"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import type { FileKind } from "./send-file";

// Naming jpeg rather than any picture has an iPhone turn its own format into it.
const pictures = "image/jpeg,image/png,image/webp";
const accepted: Record<FileKind, string> = {
  photo: pictures,
  screenshot: pictures,
  sign_in_sheet: `${pictures},application/pdf`,
  document: `${pictures},application/pdf`,
};

/** Chooses files of one kind. With a script it is one button; without one it is the browser's own field. */
export function FileField({
  kind,
  formId,
  onChoose,
  bare = false,
}: {
  kind: FileKind;
  formId: string;
  onChoose: ((files: File[]) => void) | null;
  /** Only the button, where what stands around says what it is for. */
  bare?: boolean;
}): ReactNode {
  const t = useTranslations("evidence");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const taken = useRef(false);
  const take = () => {
    const files = [...(input.current?.files ?? [])];
    if (!onChoose || files.length === 0) return;
    onChoose(files);
    // So that the same file can be chosen again.
    if (input.current) input.current.value = "";
  };
  // What was chosen before the script came alive.
  useEffect(() => {
    if (!onChoose || taken.current) return;
    taken.current = true;
    take();
  });
  return (
    <div className="flex min-w-0 max-w-full flex-col items-start gap-1.5">
      {!bare && <p className="font-medium">{t(`kinds.${kind}`)}</p>}
      <p id={`${id}-hint`} className="max-w-text text-sm text-soft">
        {t(`hints.${kind}`)}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        name={kind}
        form={formId}
        multiple
        accept={accepted[kind]}
        aria-label={onChoose ? undefined : t(`choose.${kind}`)}
        aria-describedby={`${id}-hint`}
        className={onChoose ? "peer sr-only" : "min-h-target w-full min-w-0 py-2"}
        onChange={take}
      />
      {onChoose && (
        <label
          htmlFor={id}
          className={buttonClass(
            "secondary",
            "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2",
          )}
        >
          {t(`choose.${kind}`)}
        </label>
      )}
    </div>
  );
}
