"use client";

import { type ReactNode, useActionState } from "react";
import { CorrectionReason } from "@/components/periods/correction-reason";
import type { ButtonTone } from "@/components/ui/button";
import type { FormState } from "@/lib/actions/form-state";
import { useErrorText } from "./error-text";
import { SubmitButton } from "./submit-button";
import { useFreshAfterConflict } from "./use-fresh-after-conflict";

/** One press, one action: a form of hidden values only. What stands against it is said above the button. */
export function ActionButton({
  action,
  values = {},
  tone = "secondary",
  children,
  label,
  fields,
  shown,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  values?: Record<string, string | number>;
  tone?: ButtonTone;
  children: ReactNode;
  /** What the button does, where its words alone do not say to what. */
  label?: string;
  /** What the form asks for besides the press. */
  fields?: ReactNode;
  /** How to show what the action answers once. */
  shown?: (answer: string) => ReactNode;
}): ReactNode {
  const [result, post] = useActionState(action, null);
  const errorText = useErrorText();
  const errors = Object.values(result?.error ?? {}).flatMap((keys) => keys ?? []);
  useFreshAfterConflict(result);
  if (result?.shown && shown) return shown(result.shown);
  return (
    <form action={post} className="flex flex-col items-start gap-2">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields}
      {result?.error?.correctionReason && <CorrectionReason asked />}
      {errors.length > 0 && (
        <p role="alert" className="font-medium text-danger">
          {errors.map(errorText).join(" ")}
        </p>
      )}
      <SubmitButton tone={tone} label={label}>
        {children}
      </SubmitButton>
    </form>
  );
}
