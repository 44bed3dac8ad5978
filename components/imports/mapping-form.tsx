"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { SubmitButton } from "@/components/forms/submit-button";
import { useConflict } from "@/components/forms/use-conflict";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Notice } from "@/components/ui/notice";
import { TypedValues, textsOf } from "./typed";

type Props = { action: FormAction; id: string; version: number; children: ReactNode };

/** What the columns hold, as a form. When it was said in another window meanwhile, both sayings are shown and what was chosen here stays. */
export function MappingForm({ action, id, version, children }: Props): ReactNode {
  const t = useTranslations("imports");
  const errorText = useErrorText();
  const [result, post] = useActionState(action, null);
  const conflict = useConflict(result, String(version));
  const errors = Object.values(result?.error ?? {}).flatMap((keys) => keys ?? []);
  const typed = errors.length > 0 ? textsOf(result?.initialValue) : {};
  return (
    <form action={post} className="flex flex-col items-start gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={conflict?.version ?? version} key={conflict?.version ?? version} />
      {conflict ? (
        <Notice tone="warn" live title={t("conflict.title")}>
          {t("conflict.mapping")}
        </Notice>
      ) : (
        errors.length > 0 && (
          <p role="alert" className="font-medium text-danger">
            {errors.map(errorText).join(" ")}
          </p>
        )
      )}
      <TypedValues texts={typed}>{children}</TypedValues>
      <SubmitButton tone="secondary">{t("map")}</SubmitButton>
    </form>
  );
}
