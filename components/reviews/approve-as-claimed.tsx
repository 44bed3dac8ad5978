"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "./form-action-type";

/** One press approves a record with the figures it claims. */
export function ApproveAsClaimed({
  action,
  hidden,
  title,
}: {
  action: FormAction;
  hidden: Record<string, string | undefined>;
  title: string;
}): ReactNode {
  const t = useTranslations("reviews");
  const errorText = useErrorText();
  const [state, post] = useActionState(action, null);
  const refused = Object.values(state?.error ?? {}).flatMap((keys) => keys ?? []);
  return (
    <form action={post} className="flex flex-col gap-1 md:items-end">
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <SubmitButton tone="secondary" shortcut="a" label={`${t("approveAsClaimed")}: ${title}`}>
        {t("approveAsClaimed")}
      </SubmitButton>
      {refused.length > 0 && (
        <p role="alert" className="text-sm text-danger">
          {refused.map(errorText).join(" ")}
        </p>
      )}
    </form>
  );
}
