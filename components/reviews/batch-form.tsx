"use client";

import { type ReactNode, useActionState } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "./form-action-type";

/** Approves the listed versions, together with one press. */
export function BatchForm({
  action,
  picks,
  hidden,
  children,
}: {
  action: FormAction;
  picks: readonly string[];
  hidden: Record<string, string | undefined>;
  children: ReactNode;
}): ReactNode {
  const errorText = useErrorText();
  const [state, post] = useActionState(action, null);
  const errors = Object.values(state?.error ?? {}).flatMap((keys) => keys ?? []);
  return (
    <form action={post} className="flex flex-col items-start gap-2">
      {picks.map((pick) => (
        <input key={pick} type="hidden" name="picks" value={pick} />
      ))}
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {errors.length > 0 && (
        <p role="alert" className="font-medium text-danger">
          {errors.map(errorText).join(" ")}
        </p>
      )}
      <SubmitButton shortcut="a">{children}</SubmitButton>
    </form>
  );
}
